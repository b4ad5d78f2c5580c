import GRDB
import GRDBSQLite
import Store

/// The statements of one connection, each prepared once and kept with the columns of its rows. They have to be
/// forgotten before the connection is closed.
final class Statements {
    let database: OpaquePointer
    private var byText: [String: Prepared] = [:]

    /// A list's filters give a statement for each of their combinations.
    private static let most = 1000

    init(_ database: OpaquePointer) { self.database = database }

    /// On a connection of GRDB's.
    convenience init(_ db: GRDB.Database) { self.init(db.sqliteConnection!) }

    func prepared(_ text: String) throws -> Prepared {
        if let known = byText[text] {
            // One that is handing out rows just now would lose its place.
            return known.isBusy ? try Prepared(text, database) : known
        }
        if byText.count >= Self.most { forget() }
        let prepared = try Prepared(text, database)
        byText[text] = prepared
        return prepared
    }

    /// Also after a change of the tables.
    func forget() { byText.removeAll() }

    /// Several statements in one text, without arguments.
    func execute(_ text: String) throws {
        let code = sqlite3_exec(database, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code, text) }
    }

    var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

    func failure(_ code: CInt, _ text: String) -> any Error { DatabaseError.of(database, code, text) }
}

/// A prepared statement.
final class Prepared {
    let pointer: OpaquePointer
    private var known: Store.Row.Columns?

    init(_ text: String, _ database: OpaquePointer) throws {
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v3(database, text, -1, CUnsignedInt(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK else { throw DatabaseError.of(database, code, text) }
        // What holds nothing but a comment is no statement.
        guard let pointer else { throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "no statement", sql: text) }
        self.pointer = pointer
    }

    deinit { sqlite3_finalize(pointer) }

    var isBusy: Bool { sqlite3_stmt_busy(pointer) != 0 }

    var width: Int { Int(sqlite3_column_count(pointer)) }

    /// Read once: what `SELECT *` gives changes only with the tables.
    var columns: Store.Row.Columns {
        if let known, known.names.count == width { return known }
        let columns = Store.Row.Columns((0..<width).map { String(cString: sqlite3_column_name(pointer, CInt($0))) })
        known = columns
        return columns
    }
}

extension DatabaseError {
    fileprivate static func of(_ database: OpaquePointer, _ code: CInt, _ text: String) -> any Error {
        let error = DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(database)), sql: text)
        let path = sqlite3_db_filename(database, "main").map { String(cString: $0) } ?? ""
        return SQLiteDamage(error, in: path) ?? error
    }
}
