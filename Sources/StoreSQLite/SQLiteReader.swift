import GRDB
import GRDBSQLite
import Store

/// A connection that only reads, for one thread at a time.
final class SQLiteReader: @unchecked Sendable {
    private let statements: Statements

    init(path: String) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "the database can't be opened")
        }
        statements = Statements(opened)
        sqlite3_extended_result_codes(opened, 1)
        sqlite3_busy_timeout(opened, 10_000)
        try statements.execute("PRAGMA cache_size = -12000; PRAGMA temp_store = MEMORY")
    }

    deinit {
        statements.forget()
        sqlite3_close_v2(statements.database)
    }

    /// A snapshot of one moment.
    func read<Answer>(_ work: (any Connection) throws -> Answer) throws -> Answer {
        let connection = SQLiteConnection(statements)
        try connection.beginReading()
        defer { connection.endReading() }
        return try work(connection)
    }
}
