import Foundation
import GRDB
import GRDBSQLite
import Store

/// Runs the seam's statements on a connection of GRDB's, which prepares each once and keeps it.
///
/// Arguments go to SQLite and rows come from it without GRDB's values in between: a page asks some fifteen
/// questions, and an import writes three rows for each of its own.
struct SQLiteConnection: Connection {
    private let db: GRDB.Database
    private let shapes: RowShapes
    let ending = Ending()

    init(_ db: GRDB.Database, _ shapes: RowShapes) {
        self.db = db
        self.shapes = shapes
    }

    /// Begins a transaction for reading: its first question fixes what it sees.
    func begin() throws { try step("BEGIN DEFERRED TRANSACTION") }

    /// Ends a transaction for reading, also one that SQLite itself gave up.
    func end() {
        guard db.isInsideTransaction else { return }
        do { try step("COMMIT TRANSACTION") } catch { try? step("ROLLBACK TRANSACTION") }
    }

    private func step(_ sql: Store.SQL) throws {
        let stepping = try Stepping(db, sql)
        defer { stepping.end() }
        while try stepping.hasRow() {}
    }

    func run(_ sql: Store.SQL) throws {
        guard Self.changesRowsOnly(sql.text) else {
            // Tables and pragmas: GRDB keeps an eye on those itself.
            shapes.forget()
            return try db.execute(sql: sql.text, arguments: StatementArguments(sql.arguments.map(\.databaseValue)))
        }
        try step(sql)
    }

    func each(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
        let stepping = try Stepping(db, sql)
        defer { stepping.end() }
        var columns: Store.Row.Columns?
        while try stepping.hasRow() {
            let known = columns ?? shapes.columns(sql.text, stepping)
            columns = known
            try body(Store.Row(known, stepping.values))
        }
    }

    private static func changesRowsOnly(_ text: String) -> Bool {
        text.hasPrefix("INSERT") || text.hasPrefix("UPDATE") || text.hasPrefix("DELETE")
    }
}

extension Datum {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }
}
