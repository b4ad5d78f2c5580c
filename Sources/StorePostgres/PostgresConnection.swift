import Store

/// Runs the seam's statements within a transaction.
struct PostgresConnection: Connection {
    private let link: Link
    private let tables: Tables
    let ending = Ending()

    init(_ link: Link, _ tables: Tables) {
        self.link = link
        self.tables = tables
    }

    func run(_ sql: SQL) throws {
        if ["INSERT", "UPDATE", "DELETE", "SELECT", "WITH"].contains(where: sql.text.hasPrefix) {
            return try link.run(sql)
        }
        guard sql.arguments.isEmpty else {
            throw PostgresFailure(state: "", message: "only rows are changed with arguments")
        }
        try link.perform(sql.text)
        tables.change()
        try link.forgetStatements()
        // What came after would be kept at once and alone.
        guard link.isInTransaction else { throw PostgresFailure(state: "25P01", message: "the transaction was ended") }
    }

    func insert(into table: String, _ columns: [String], _ rows: [[Datum]]) throws {
        // For a few it would take more ways to the server and back.
        guard rows.count >= 64 else { return try insertTogether(into: table, columns, rows) }
        try link.copy(into: table, columns, rows)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try link.each(sql, body) }
}
