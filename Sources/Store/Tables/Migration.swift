/// One change of the tables. Migrations are only ever added at the end; one that has been released is
/// never edited, and each is tested on a database with data in it.
public struct Migration: Sendable {
    public let name: String
    public let statements: @Sendable (Dialect) -> [String]

    public static let all: [Migration] = [
        .registers, .accounts, .ledger, .vault, .access, .signIn, .recipients, .browsing, .lists,
        .figures, .field, .phones, .beginnings, .due, .pairs, .counted, .codes, .exclusions, .returns, .sights,
    ]
}

public enum Migrator {
    /// The database was made by a newer Sinxay: this one does not know all of its tables and leaves it alone.
    public struct Newer: Error, Hashable {
        public let migrations: [String]
    }

    /// Brings a database to the present tables.
    /// - Returns: the names of the migrations that were run now.
    @discardableResult
    public static func run(on database: any Database, through last: String? = nil) async throws -> [String] {
        let dialect = database.dialect
        return try await database.write { try run(within: $0, dialect, through: last) }
    }

    /// Whether a database has the present tables, no more and no fewer.
    @Sendable public static func isCurrent(_ connection: any Connection) throws -> Bool {
        Set(try connection.rows("SELECT name FROM migrations").compactMap { $0.text("name") })
            == Set(Migration.all.map(\.name))
    }

    /// As part of a transaction that does more, so that tables and rows come together or not at all.
    @discardableResult
    static func run(within connection: any Connection, _ dialect: Dialect, through last: String? = nil) throws
        -> [String]
    {
        try connection.run(
            SQL(
                trusted:
                    "CREATE TABLE IF NOT EXISTS migrations (name TEXT NOT NULL PRIMARY KEY)\(dialect.tableEnd)"))
        let done = Set(try connection.rows("SELECT name FROM migrations").compactMap { $0.text("name") })
        let unknown = done.subtracting(Migration.all.map(\.name))
        guard unknown.isEmpty else { throw Newer(migrations: unknown.sorted()) }
        var ran: [String] = []
        for migration in Migration.all {
            if !done.contains(migration.name) {
                for statement in migration.statements(dialect) { try connection.run(SQL(trusted: statement)) }
                try connection.run("INSERT INTO migrations (name) VALUES (\(migration.name))")
                ran.append(migration.name)
            }
            if migration.name == last { break }
        }
        return ran
    }
}

extension Migration {
    /// The first that has a tree over the leaves; names sort in the order of the migrations.
    public static let withTree = Migration.ledger.name
}
