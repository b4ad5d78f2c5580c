import Domain
import Ledger

/// Writes records with their ledger leaves, in the transaction of the connection.
///
/// It checks versions, not rights or rules: those are the desks' (`Sources/Desks`), which alone use it.
public final class RecordWriter {
    public let connection: any Connection
    public let viewer: Viewer
    public let now: Instant
    private let sealer: FieldSealer
    private let names: NameIndex
    private var lastLeaf: Int
    private let nowText: String
    /// A register's INSERT, written once.
    private var inserts: [String: String] = [:]

    /// - Parameter sealer: whoever commits the transaction calls `session.keepSalts` on it before.
    public init(
        _ connection: any Connection, by viewer: Viewer, at now: Instant, _ sealer: FieldSealer
    ) throws {
        self.sealer = sealer
        names = NameIndex(connection: connection, session: sealer.session)
        self.connection = connection
        self.viewer = viewer
        self.now = now
        nowText = now.description
        lastLeaf = try connection.integer("SELECT coalesce(max(number), 0) FROM ledger") ?? 0
    }

    /// - Parameter recordedAt: when it became known, if that was before now (an import of paper records).
    public func insert(_ record: Record, recordedAt: Instant? = nil) throws {
        let filled = record.register.fields.map(\.code).filter { record.values[$0] != nil }
        let entry = try leave(.create, record, changed: filled)
        try put(record, entry: entry, recordedAt: recordedAt ?? now)
        try names.add(record, entry: entry)
        if record.register.code == "people" {
            try connection.run("INSERT INTO registrations (person, agency) VALUES (\(record.id), \(viewer.agency))")
        }
    }

    /// Saves the next version of a record and keeps the one before.
    ///
    /// - Parameter record: carries the version it replaces.
    /// - Throws: `Refusal.stale` if another version stands there by now, `Refusal.notFound` if none does.
    public func replace(_ record: Record, recordedAt: Instant? = nil) throws {
        let register = record.register
        let known = recordedAt ?? now
        guard let row = try connection.first("SELECT * FROM \(register) WHERE id = \(record.id)"),
            let old = try StoredRecord(row, register, ceiling: .sealed, sealer), let entry = row.integer("entry")
        else { throw Refusal.notFound }
        guard old.record.version == record.version else {
            throw Refusal.stale(yours: record.version, theirs: old.record.version)
        }
        let columns = RegisterTable.columns(of: register).joined(separator: ", ")
        try connection.run(
            SQL(
                trusted:
                    "INSERT INTO \(RegisterTable.past(of: register)) (\(columns), superseded_at) SELECT \(columns), ")
                + "\(known)" + SQL(trusted: " FROM \(register.code) WHERE id = ") + "\(record.id)")
        var next = record
        next.version += 1
        try leave(.correct, next, changed: next.changes(from: old.record))
        // Sealed anew, every field: an envelope is of one version.
        let assignments = try register.fields.map {
            SQL(trusted: "\($0.code) = ") + "\(try sealer.datum($0, of: next, version: next.version))"
        }
        try connection.run(
            "UPDATE \(register) SET version = \(next.version), entry = \(entry), recorded_at = \(known), "
                + "entered_at = \(now), recorded_by = \(viewer.staff), " + assignments.joined(by: ", ")
                + " WHERE id = \(record.id)")
        try names.replace(old.record, with: next, entry: entry)
    }

    /// Notes a sensitive read: without its leaf there is no answer.
    public func noteRead(_ record: Record) throws { try leave(.read, record, changed: []) }

    /// Takes a record out of the index of names.
    public func forgetNames(of id: String, in register: Register) throws { try names.forget(register, id) }

    /// The number of the last leaf, this transaction's own included.
    public var newestLeaf: Int { lastLeaf }

    /// Notes an act on a whole register, such as an export.
    public func note(_ act: Leaf.Act, _ register: String, record: String = "") throws {
        try append(
            Leaf(
                number: lastLeaf + 1, at: now, staff: viewer.staff, agency: viewer.agency, act: act,
                register: register, record: record, version: 0))
    }

    private func put(_ record: Record, entry: Int, recordedAt: Instant) throws {
        let register = record.register
        var arguments: [Datum] = [
            .text(record.id), .integer(Int64(record.version)), .integer(Int64(entry)),
            .text(recordedAt == now ? nowText : recordedAt.description), .text(nowText), .text(viewer.staff),
        ]
        arguments.reserveCapacity(arguments.count + register.fields.count)
        for field in register.fields {
            arguments.append(try sealer.datum(field, of: record, version: record.version))
        }
        try connection.run(SQL(trusted: insert(into: register), arguments))
    }

    private func insert(into register: Register) -> String {
        if let text = inserts[register.code] { return text }
        let columns = RegisterTable.columns(of: register)
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let text = "INSERT INTO \(register.code) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        inserts[register.code] = text
        return text
    }

    @discardableResult
    private func leave(_ act: Leaf.Act, _ record: Record, changed: [String]) throws -> Int {
        let leaf = Leaf(
            number: lastLeaf + 1, at: now, staff: viewer.staff, agency: viewer.agency, act: act,
            register: record.register.code, record: record.id, version: record.version, changed: changed)
        try append(leaf)
        return leaf.number
    }

    private static let insertLeaf = """
        INSERT INTO ledger (number, at, staff, agency, act, register, record, version, changed, hash) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func append(_ leaf: Leaf) throws {
        try connection.run(
            SQL(
                trusted: Self.insertLeaf,
                [
                    .integer(Int64(leaf.number)), .text(nowText), .text(leaf.staff), .text(leaf.agency),
                    .text(leaf.act.rawValue), .text(leaf.register), .text(leaf.record), .integer(Int64(leaf.version)),
                    .text(leaf.changed.joined(separator: " ")), .text(leaf.hash),
                ]))
        lastLeaf = leaf.number
    }
}
