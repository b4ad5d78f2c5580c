import GRDBSQLite
import Store

/// Runs the seam's statements on a connection.
///
/// Arguments go to SQLite and rows come from it without another library's values in between: a page asks some fifteen
/// questions, and an import writes three rows for each of its own.
struct SQLiteConnection: Connection {
    private let statements: Statements
    let ending = Ending()

    init(_ statements: Statements) { self.statements = statements }

    func run(_ sql: Store.SQL) throws {
        if !Self.changesRowsOnly(sql.text), sql.arguments.isEmpty {
            // Tables and pragmas.
            statements.forget()
            return try statements.execute(sql.text)
        }
        try step(sql)
    }

    func each(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
        let stepping = try Stepping(statements, sql)
        defer { stepping.end() }
        guard try stepping.hasRow() else { return }
        let columns = stepping.columns
        repeat { try body(Store.Row(columns, stepping.values(columns.names.count))) } while try stepping.hasRow()
    }

    private func step(_ sql: Store.SQL) throws {
        let stepping = try Stepping(statements, sql)
        defer { stepping.end() }
        while try stepping.hasRow() {}
    }

    private static func changesRowsOnly(_ text: String) -> Bool {
        text.hasPrefix("INSERT") || text.hasPrefix("UPDATE") || text.hasPrefix("DELETE")
    }

    // MARK: Transactions

    /// A transaction for reading: its first question fixes what it sees.
    func beginReading() throws { try step("BEGIN DEFERRED") }

    func endReading() { do { try commit() } catch { rollBack() } }

    /// A transaction for writing, which waits for that of another process.
    func beginWriting() throws { try step("BEGIN IMMEDIATE") }

    func commit() throws { try step("COMMIT") }

    /// Also where SQLite itself gave the transaction up.
    func rollBack() { if statements.isInTransaction { try? step("ROLLBACK") } }

    /// Undoes what `work` did if it throws, and nothing else of the transaction. Where that can't be done the whole
    /// transaction is undone (`isInTransaction`).
    func apart<Answer>(_ work: () throws -> Answer) throws -> Answer {
        let before = ending.mark
        try step("SAVEPOINT work")
        do {
            let answer = try work()
            try step("RELEASE SAVEPOINT work")
            return answer
        } catch {
            ending.goBack(to: before)
            if statements.isInTransaction {
                do {
                    try step("ROLLBACK TO SAVEPOINT work")
                    try step("RELEASE SAVEPOINT work")
                } catch { rollBack() }
            }
            throw error
        }
    }

    var isInTransaction: Bool { statements.isInTransaction }

    /// Whether some row refers to one that is not there, which SQLite would find only at the end of the transaction.
    func hasLooseReferences() throws -> Bool {
        var (open, most): (CInt, CInt) = (0, 0)
        let code = sqlite3_db_status(statements.database, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &most, 0)
        guard code == SQLITE_OK else { throw statements.failure(code, "") }
        return open != 0
    }
}
