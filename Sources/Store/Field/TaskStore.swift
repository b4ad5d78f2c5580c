import Domain

/// Two records, or a record and what a phone said of it, that somebody has to look at.
public struct FieldTask: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// One number of a batch, and two screenings.
        case screenedTwice = "screened_twice"
        /// Two people who may be one.
        case likelyDuplicate = "likely_duplicate"
        /// Two values of one thing: what stands there, and what a phone said.
        case twoValues = "two_values"
    }

    /// What whoever looked found. No sentence: it could name somebody.
    public enum Outcome: String, Sendable, CaseIterable {
        case same, different, keptFirst = "kept_first", keptSecond = "kept_second", keptBoth = "kept_both"

        /// Those that answer a kind of task.
        public static func answers(_ kind: Kind) -> [Outcome] {
            switch kind {
            case .likelyDuplicate: [.same, .different]
            case .screenedTwice: [.same, .different, .keptBoth]
            case .twoValues: [.keptFirst, .keptSecond]
            }
        }
    }

    public let id: String
    public let kind: Kind
    /// Whose it is to look.
    public let agency: String
    public let register: String
    public let record: String
    /// The other record; empty for `twoValues`.
    public let other: String
    /// The operation that brought it; it keeps what the phone said for `twoValues`.
    public let operation: String
    public let openedAt: Instant
    public var closedAt: Instant?
    public var outcome: Outcome?

    public init(
        id: String, kind: Kind, agency: String, register: String, record: String, other: String, operation: String,
        openedAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.agency = agency
        self.register = register
        self.record = record
        self.other = other
        self.operation = operation
        self.openedAt = openedAt
    }
}

public struct TaskStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Opens a task, unless the same one was opened before.
    /// - Returns: whether it was opened.
    @discardableResult
    public func open(_ task: FieldTask) throws -> Bool {
        let isKnown = try connection.first(
            """
            SELECT 1 FROM tasks WHERE kind = \(task.kind.rawValue)
              AND ((record = \(task.record) AND other = \(task.other)) OR (record = \(task.other) AND other = \(task.record)))
              AND (other <> '' OR operation = \(task.operation))
            """)
        guard isKnown == nil else { return false }
        try connection.run(
            """
            INSERT INTO tasks (id, kind, agency, register, record, other, operation, opened_at)
            VALUES (\(task.id), \(task.kind.rawValue), \(task.agency), \(task.register), \(task.record), \(task.other),
              \(task.operation), \(task.openedAt))
            """)
        return true
    }

    /// An agency's, the open ones first, then the last closed.
    public func all(of agency: String, most: Int) throws -> [FieldTask] {
        try connection.rows(
            """
            SELECT * FROM tasks WHERE agency = \(agency)
            ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, opened_at DESC, id LIMIT \(most)
            """
        ).compactMap(FieldTask.init)
    }

    public func find(_ id: String, of agency: String) throws -> FieldTask? {
        try connection.first("SELECT * FROM tasks WHERE id = \(id) AND agency = \(agency)").flatMap(FieldTask.init)
    }

    public func close(_ id: String, _ outcome: FieldTask.Outcome, by staff: String, at now: Instant) throws {
        try connection.run(
            """
            UPDATE tasks SET closed_at = \(now), closed_by = \(staff), outcome = \(outcome.rawValue)
            WHERE id = \(id) AND closed_at IS NULL
            """)
    }

    public func openCount(of agency: String) throws -> Int {
        try connection.integer("SELECT count(*) FROM tasks WHERE agency = \(agency) AND closed_at IS NULL") ?? 0
    }
}

extension FieldTask {
    init?(_ row: Row) {
        guard let id = row.text("id"), let kind = row.text("kind").flatMap(Kind.init(rawValue:)),
            let agency = row.text("agency"), let register = row.text("register"), let record = row.text("record"),
            let openedAt = row.text("opened_at").flatMap({ Instant($0) })
        else { return nil }
        self.init(
            id: id, kind: kind, agency: agency, register: register, record: record, other: row.text("other") ?? "",
            operation: row.text("operation") ?? "", openedAt: openedAt)
        closedAt = row.text("closed_at").flatMap { Instant($0) }
        outcome = row.text("outcome").flatMap(Outcome.init(rawValue:))
    }
}
