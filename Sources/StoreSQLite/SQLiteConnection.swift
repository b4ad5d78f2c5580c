import GRDB
import Store

/// Runs the seam's statements on GRDB, each prepared once and kept.
final class SQLiteConnection: Connection {
    private let db: GRDB.Database
    /// The columns of a statement's rows, read once.
    private var columns: [String: Store.Row.Columns] = [:]
    /// Statements that are handing out rows just now: running one of them again would end its rows.
    private var running: Set<String> = []

    init(_ db: GRDB.Database) { self.db = db }

    func run(_ sql: Store.SQL) throws {
        let statement = try db.cachedStatement(sql: sql.text)
        try statement.execute(arguments: arguments(of: sql))
    }

    func each(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
        let isNested = !running.insert(sql.text).inserted
        defer { if !isNested { running.remove(sql.text) } }
        let statement = try isNested ? db.makeStatement(sql: sql.text) : db.cachedStatement(sql: sql.text)
        let columns = columns[sql.text] ?? Store.Row.Columns(statement.columnNames)
        self.columns[sql.text] = columns
        let rows = try GRDB.Row.fetchCursor(statement, arguments: arguments(of: sql))
        while let row = try rows.next() {
            try body(Store.Row(columns, (0..<row.count).map { datum(row[$0] as DatabaseValue) }))
        }
    }

    private func arguments(of sql: Store.SQL) -> StatementArguments {
        StatementArguments(sql.arguments.map(databaseValue))
    }

    private func databaseValue(_ datum: Datum) -> DatabaseValue {
        switch datum {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    private func datum(_ value: DatabaseValue) -> Datum {
        switch value.storage {
        case .null, .blob: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        }
    }
}
