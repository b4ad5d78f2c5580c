/// The seam over which all SQL goes. A driver (SQLite or PostgreSQL) implements these two
/// protocols and nothing else; none of its types come through, but `DatabaseFailure`.
public protocol Database: Sendable {
    var dialect: Dialect { get }

    /// A consistent snapshot; several at once.
    func read<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer

    /// One transaction: all of it is durable when this returns, or none of it happened.
    func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer

    /// After many rows came at once, outside any transaction: lets the database look at them, where its plans hang on
    /// what it knows of its tables.
    func lookOver() async throws

    func close() throws
}

extension Database {
    public func lookOver() async throws {}
}

/// A connection within a `read` or `write`; not to be kept beyond it.
public protocol Connection {
    /// Runs a statement that gives no rows. A driver may tell of its failure only when something is asked, or at the end
    /// of the work, which then fails as a whole.
    func run(_ sql: SQL) throws
    /// Puts many rows into a table, the way that is the fastest for this database.
    func insert(into table: String, _ columns: [String], _ rows: [[Datum]]) throws
    /// Hands out each row as it comes, so that memory stays flat. Another statement may run within `body`; the rest of
    /// the rows may then be held in memory, so one goes through a large table in portions if it asks on the way.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
    /// What the writes of this transaction keep in mind, and do at its end.
    var ending: Ending { get }
}

extension Connection {
    public func insert(into table: String, _ columns: [String], _ rows: [[Datum]]) throws {
        try insertTogether(into: table, columns, rows)
    }

    /// Several rows in one statement, which every database knows; of a few shapes only, each half of the one before,
    /// which are prepared once.
    public func insertTogether(into table: String, _ columns: [String], _ rows: [[Datum]]) throws {
        let head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        let together = max(1, min(64, 10_000 / columns.count))
        var (start, count) = (0, together)
        var statement = head + Array(repeating: marks, count: count).joined(separator: ", ")
        while start < rows.count {
            if rows.count - start < count {
                while rows.count - start < count { count /= 2 }
                statement = head + Array(repeating: marks, count: count).joined(separator: ", ")
            }
            let part = rows[start..<start + count]
            try run(SQL(trusted: statement, part.count == 1 ? part[start] : part.flatMap { $0 }))
            start += part.count
        }
    }

    public func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try each(sql) { rows.append($0) }
        return rows
    }

    public func first(_ sql: SQL) throws -> Row? {
        var found: Row?
        try each(sql) { if found == nil { found = $0 } }
        return found
    }

    /// The first column of the first row as a whole number; nil if there is none.
    public func integer(_ sql: SQL) throws -> Int? { try first(sql)?.values.first?.integer }
}

/// The few words in which the databases differ when tables are made.
public struct Dialect: Sendable {
    public let integer: String
    public let bytes: String
    public let tableEnd: String
    /// Of a table that is kept in the order of its primary key, where the database can.
    public let orderedTableEnd: String
    /// Whether a table can refer only to tables that are there.
    public let referencesComeLast: Bool

    public init(
        integer: String, bytes: String, tableEnd: String, orderedTableEnd: String, referencesComeLast: Bool = false
    ) {
        self.integer = integer
        self.bytes = bytes
        self.tableEnd = tableEnd
        self.orderedTableEnd = orderedTableEnd
        self.referencesComeLast = referencesComeLast
    }
}
