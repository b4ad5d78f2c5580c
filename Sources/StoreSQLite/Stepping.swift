import GRDB
import GRDBSQLite
import Store

/// One execution of a prepared statement; `end` has to be called.
struct Stepping {
    private let statements: Statements
    private let sql: Store.SQL
    private let prepared: Prepared
    private let statement: OpaquePointer

    /// SQLite copies a text before the call returns.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    init(_ statements: Statements, _ sql: Store.SQL) throws {
        self.statements = statements
        self.sql = sql
        prepared = try statements.prepared(sql.text)
        statement = prepared.pointer
        guard Int(sqlite3_bind_parameter_count(statement)) == sql.arguments.count else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of arguments", sql: sql.text)
        }
        for (index, datum) in sql.arguments.enumerated() { try check(bind(datum, CInt(index + 1))) }
    }

    func hasRow() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            try check(code)
            return false
        }
    }

    func end() {
        sqlite3_reset(statement)
        if !sql.arguments.isEmpty { sqlite3_clear_bindings(statement) }
    }

    /// Of the rows, once there is one: until then SQLite may still take up a change of the tables.
    var columns: Store.Row.Columns { prepared.columns }

    func values(_ width: Int) -> [Datum] { (0..<width).map { value(CInt($0)) } }

    private func value(_ column: CInt) -> Datum {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, column))
            // An empty one is nowhere.
            guard let start = sqlite3_column_blob(statement, column), count > 0 else { return .bytes([]) }
            return .bytes(Array(UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }

    private func bind(_ datum: Datum, _ index: CInt) -> CInt {
        switch datum {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
            return sqlite3_bind_blob(statement, index, bytes, CInt(bytes.count), Self.copied)
        case .text(var text):
            return text.withUTF8 { bytes in
                // An empty text's bytes may be nowhere, which SQLite would take for null.
                guard let start = bytes.baseAddress else {
                    return sqlite3_bind_text(statement, index, "", 0, Self.copied)
                }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
                    sqlite3_bind_text(statement, index, characters, CInt(bytes.count), Self.copied)
                }
            }
        }
    }

    private func check(_ code: CInt) throws {
        guard code == SQLITE_OK else { throw statements.failure(code, sql.text) }
    }
}
