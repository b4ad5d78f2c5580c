import Domain

/// Reads records for a viewer. What they may not see is not there.
public struct RecordReader {
    public let connection: any Connection
    public let viewer: Viewer

    public init(_ connection: any Connection, for viewer: Viewer) {
        self.connection = connection
        self.viewer = viewer
    }

    public func find(_ register: Register, _ id: String) throws -> StoredRecord? {
        let ceiling = Policy.grant(viewer, register).ceiling
        var sql: SQL = "SELECT r.* FROM \(register) r WHERE r.id = \(id)"
        if let scope = Scope.condition(register, alias: "r", for: viewer) { sql += " AND " + scope }
        return try connection.first(sql).flatMap { StoredRecord($0, register, ceiling: ceiling) }
    }

    /// Whether a record is there for the viewer, without reading it.
    public func exists(_ register: Register, _ id: String) throws -> Bool {
        var sql: SQL = "SELECT 1 FROM \(register) r WHERE r.id = \(id)"
        if let scope = Scope.condition(register, alias: "r", for: viewer) { sql += " AND " + scope }
        return try connection.first(sql) != nil
    }

    public func list(_ query: RecordQuery) throws -> [StoredRecord] {
        var records: [StoredRecord] = []
        try each(query) { records.append($0) }
        return records
    }

    /// Hands out one record after another, so that an export needs no memory.
    public func each(_ query: RecordQuery, _ body: (StoredRecord) throws -> Void) throws {
        let ceiling = Policy.grant(viewer, query.register).ceiling
        let sql: SQL = """
            SELECT r.* FROM \(query.register) r WHERE \(query.conditions(for: viewer))
            ORDER BY \(query.order(for: viewer)) LIMIT \(query.limit) OFFSET \(query.offset)
            """
        try connection.each(sql) { row in
            if let record = StoredRecord(row, query.register, ceiling: ceiling) { try body(record) }
        }
    }

    public func count(_ query: RecordQuery) throws -> Int {
        try connection.integer("SELECT count(*) FROM \(query.register) r WHERE \(query.conditions(for: viewer))") ?? 0
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
        return [present] + (try connection.rows(past).compactMap { StoredRecord($0, register, ceiling: ceiling) })
    }

    /// A record's history, oldest step first; empty if the record is not the viewer's to see.
    public func steps(_ lifecycle: Lifecycle, of id: String) throws -> [StoredRecord] {
        var query = RecordQuery(lifecycle.stepRegister)
        query.equals = ["record": .reference(id)]
        query.descending = false
        query.limit = 10_000
        return try list(query)
    }
}
