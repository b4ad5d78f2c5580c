import Domain

/// Reads records for a viewer. What they may not see is not there.
public struct RecordReader {
    public let connection: any Connection
    public let viewer: Viewer
    public let sealer: FieldSealer
    /// What the viewer may see.
    let reach: Reach

    /// - Parameters:
    ///   - now: what the viewer may see at that moment: an exclusion that nobody confirmed lapses.
    ///   - sealer: opens sealed fields, those up to the viewer's ceiling and no other.
    public init(_ connection: any Connection, for viewer: Viewer, at now: Instant, _ sealer: FieldSealer) {
        self.init(connection, for: viewer, at: now, sealer, fewPeople: Reach.fewPeople)
    }

    init(_ connection: any Connection, for viewer: Viewer, at now: Instant, _ sealer: FieldSealer, fewPeople: Int) {
        self.connection = connection
        self.viewer = viewer
        self.sealer = sealer
        reach = Reach(connection, for: viewer, at: now, fewPeople: fewPeople)
    }

    /// The same transaction, read for someone else: rules look at the whole record, whoever asks.
    public func reading(for other: Viewer) -> RecordReader {
        RecordReader(connection, for: other, at: now, sealer)
    }

    /// The moment that is asked about.
    public var now: Instant { reach.now }

    public func find(_ register: Register, _ id: String) throws -> StoredRecord? {
        let ceiling = Policy.grant(viewer, register).ceiling
        var sql: SQL = "SELECT r.* FROM \(register) r WHERE r.id = \(id)"
        if let scope = try reach.condition(register, alias: "r") { sql += " AND " + scope }
        return try connection.first(sql).flatMap { try StoredRecord($0, register, ceiling: ceiling, sealer) }
    }

    /// Of records only a part, for their names beside references to them: nothing else of them is opened. By id; those
    /// that are not the viewer's to see are not among them.
    public func find(_ part: RecordPart, _ ids: Set<String>) throws -> [String: StoredRecord] {
        let register = part.register
        let ceiling = Policy.grant(viewer, register).ceiling
        let scope = try reach.condition(register, alias: "r")
        var found: [String: StoredRecord] = [:]
        try Portions.each(ids) { some in
            let rows = try connection.rows(part.selection(some, scope))
            try sealer.look(up: rows, register, ceiling: ceiling)
            for row in rows {
                guard let stored = try StoredRecord(row, register, ceiling: ceiling, sealer) else { continue }
                found[stored.record.id] = stored
            }
        }
        return found
    }

    /// Whether a record is there for the viewer, without reading it.
    public func exists(_ register: Register, _ id: String) throws -> Bool {
        var sql: SQL = "SELECT 1 FROM \(register) r WHERE r.id = \(id)"
        if let scope = try reach.condition(register, alias: "r") { sql += " AND " + scope }
        return try connection.first(sql) != nil
    }

    public func list(_ query: RecordQuery) throws -> [StoredRecord] {
        var records: [StoredRecord] = []
        try each(query) { records.append($0) }
        return records
    }

    /// Hands out one record after another, so that an export needs no memory.
    public func each(_ query: RecordQuery, _ body: (StoredRecord) throws -> Void) throws {
        try each(query) { stored, _ in try body(stored) }
    }

    /// - Returns: how many were read, whether or not they turned out to have the name; nil for more than a page.
    @discardableResult
    func each(_ query: RecordQuery, _ body: (StoredRecord, Row) throws -> Void) throws -> Int? {
        let ceiling = Policy.grant(viewer, query.register).ceiling
        let names = try names(query)
        func row(_ row: Row) throws {
            guard let record = try StoredRecord(row, query.register, ceiling: ceiling, sealer),
                names?.matches(record.record) ?? true
            else { return }
            try body(record, row)
        }
        let statement = try statement(query, names)
        guard query.limit <= Self.together else {
            try connection.each(statement, row)
            return nil
        }
        let rows = try connection.rows(statement)
        try sealer.look(up: rows, query.register, ceiling: ceiling)
        try rows.forEach(row)
        return rows.count
    }

    /// A page's records are read before the first is opened, and what opens them is asked for together.
    private static let together = 100

    private func statement(_ query: RecordQuery, _ names: NameSearch?) throws -> SQL {
        let page = RecordPage(query: query, reach: reach, names: names)
        let end: SQL = " LIMIT \(query.limit) OFFSET \(query.offset)"
        // The index is in the order of entries: the page is full after a few of them, however many there are.
        if let names, query.sortedBy == nil { return try NamePage(query: query, reach: reach, names: names).records() }
        if page.isPage { return try page.records() }
        return "SELECT " + query.columns + " FROM \(query.register) r WHERE "
            + (try query.conditions(within: reach, names: names))
            + " ORDER BY " + query.order(for: viewer) + end
    }

    func names(_ query: RecordQuery) throws -> NameSearch? {
        guard !query.words.isEmpty else { return nil }
        // What this work itself has added is found too.
        try connection.ending.names.write(connection)
        let words = Digits.plain(query.wordsAsKept)
        return try reach.names(words, in: query.register) {
            let ceiling = Policy.grant(viewer, query.register).ceiling
            return try NameSearch(words, in: query.register, ceiling: ceiling, sealer.session, connection)
        }
    }

    /// Every version of a record that the viewer may see, the present one first.
    public func versions(_ register: Register, _ id: String) throws -> [StoredRecord] {
        try find(register, id).map(versions(of:)) ?? []
    }

    /// Every version of a record that was read as it is now.
    public func versions(of present: StoredRecord) throws -> [StoredRecord] {
        let register = present.record.register
        let ceiling = Policy.grant(viewer, register).ceiling
        let past =
            SQL(trusted: "SELECT * FROM \(RegisterTable.past(of: register)) WHERE id = ")
            + "\(present.record.id) ORDER BY version DESC"
        return [present]
            + (try connection.rows(past).compactMap { try StoredRecord($0, register, ceiling: ceiling, sealer) })
    }

    /// A record's history, oldest step first; empty if the record is not the viewer's to see.
    ///
    /// - Parameter only: the fields of the steps that are read; if nil, all.
    public func steps(
        _ lifecycle: Lifecycle, of id: String, only: Set<String>? = nil
    ) throws -> [StoredRecord] {
        var query = RecordQuery(lifecycle.stepRegister)
        query.equals = ["record": .reference(id)]
        query.descending = false
        query.limit = 10_000
        query.only = only
        return try list(query)
    }
}
