import Domain

/// Questions about many records at once, for an import: one statement for what would be one for each row.
extension RecordReader {
    /// Those of the ids that are there for the viewer.
    public func existing(_ register: Register, among ids: Set<String>) throws -> Set<String> {
        var found: Set<String> = []
        try Portions.each(ids) { some in
            var sql: SQL = "SELECT r.id FROM \(register) r WHERE r.id IN (" + some + ")"
            if let scope = try reach.condition(register, alias: "r") { sql += " AND " + scope }
            try connection.each(sql) { row in
                if let id = row.values[0].text { found.insert(id) }
            }
        }
        return found
    }

    /// As far as a rule about the next step needs it: when the record began, and the code, day and standing of each
    /// step in their order, without what else they hold.
    public struct History: Sendable {
        public let begun: Day?
        public var steps: [Step] = []
    }

    /// The histories of those of the records that are there for the viewer; nil if when they began stands sealed.
    public func histories(_ lifecycle: Lifecycle, of ids: Set<String>) throws -> [String: History]? {
        guard let register = Register.named(lifecycle.register), register.begun?.storage != .vault else { return nil }
        var histories: [String: History] = [:]
        let begun = register.begun.map { ", r.\($0.code) AS begun" } ?? ""
        try Portions.each(ids) { some in
            var sql = SQL(trusted: "SELECT r.id\(begun) FROM \(register.code) r WHERE r.id IN (")
            sql += some + ")"
            if let scope = try reach.condition(register, alias: "r") { sql += " AND " + scope }
            try connection.each(sql) { row in
                guard let id = row.text("id") else { return }
                histories[id] = History(begun: row.text("begun").flatMap { Day($0) })
            }
            try connection.each(
                SQL(
                    trusted: "SELECT id, record, step, taken_on, withdrawn FROM \(lifecycle.stepRegister.code) "
                        + "WHERE record IN (") + some + ") ORDER BY entry"
            ) { row in
                guard let id = row.text("id"), let owner = row.text("record"), let code = row.text("step"),
                    let day = row.text("taken_on").flatMap({ Day($0) })
                else { return }
                histories[owner]?.steps.append(
                    Step(id: id, code: code, takenOn: day, withdrawn: row.integer("withdrawn") == 1))
            }
        }
        return histories
    }

    /// Whether a leaf after this one tells of the record: whether it was written since.
    public func isWritten(_ register: Register, _ id: String, since leaf: Int) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM ledger WHERE register = \(register.code) AND record = \(id) AND number > \(leaf)
              AND commitment <> '' LIMIT 1
            """) != nil
    }
}
