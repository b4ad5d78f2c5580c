import ArgumentParser
import Foundation
import Store
import StorePostgres
import StoreSQLite

/// Where data and salts are kept, if not in the data folder and beside the key file.
struct DatabasePlace: Sendable {
    /// `postgres://…`
    var database: String?
    /// `postgres://…` of another database than that of the data.
    var keyStore: String?

    /// The whole word for a command that was given none: what the environment says.
    static func told(_ database: String?, _ keyStore: String?) -> DatabasePlace {
        let environment = ProcessInfo.processInfo.environment
        return DatabasePlace(
            database: database ?? environment["SINXAY_DATABASE"], keyStore: keyStore ?? environment["SINXAY_KEY_STORE"])
    }

    /// Opens the database of a data folder, which is the embedded one unless an address was given.
    /// - Throws: `CommandProblem` if it was not made by `init`.
    func open(data: String) async throws -> any Store.Database {
        guard let database else {
            let path = data + "/" + Installation.databaseName
            guard FileManager.default.fileExists(atPath: path) else {
                throw CommandProblem("There is no database in \(data). Make one with: sinxay init --data \(data)")
            }
            return try SQLiteDatabase(path: path, onDiskFailure: Installation.stop)
        }
        let opened = try PostgresDatabase(database)
        guard try await Self.tables(opened).contains("migrations") else {
            throw CommandProblem("This database is not Sinxay's. Make it one with: sinxay init --database postgres://…")
        }
        return opened
    }

    /// Opens a database in which there is nothing yet.
    func make(data: String) async throws -> any Store.Database {
        guard let database else {
            let path = data + "/" + Installation.databaseName
            guard !FileManager.default.fileExists(atPath: path) else {
                throw CommandProblem("There is a database in \(data) already.")
            }
            try FileManager.default.createDirectory(
                atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return try SQLiteDatabase(path: path, onDiskFailure: Installation.stop)
        }
        let opened = try PostgresDatabase(database)
        let tables = try await Self.tables(opened)
        guard tables.isEmpty else {
            throw CommandProblem(
                tables.contains("salts")
                    ? "The salts stand in this database. Data goes in another: a copy of it must not hold them."
                    : "There are tables in this database already.")
        }
        return opened
    }

    private static func tables(_ database: any Store.Database) async throws -> Set<String> {
        try await database.read { connection in
            Set(
                try connection.rows(
                    "SELECT CAST(tablename AS text) AS name FROM pg_tables WHERE schemaname = current_schema()"
                ).compactMap { $0.text("name") })
        }
    }
}

struct DatabaseOptions: ParsableArguments {
    @Option(
        help: "postgres://… instead of a database in the data folder; SINXAY_DATABASE if left out.")
    var database: String?
    @Option(
        help: "postgres://… of another database for the salts, instead of a file; SINXAY_KEY_STORE if left out.")
    var keyStore: String?

    var place: DatabasePlace { .told(database, keyStore) }
}
