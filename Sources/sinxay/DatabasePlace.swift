import ArgumentParser
import Backup
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

    /// - Throws: `CommandProblem` if data or keys are in PostgreSQL, which this command knows nothing of.
    /// - Parameter instead: what to do, as a sentence.
    func refuse(_ instead: String) throws {
        guard database != nil || keyStore != nil else { return }
        let named = database == nil ? "--key-store or SINXAY_KEY_STORE" : "--database or SINXAY_DATABASE"
        throw CommandProblem("\(named) names PostgreSQL. \(instead)")
    }

    /// Opens the database of a data folder, which is the embedded one unless an address was given.
    /// - Parameter evenMoved: also one that goes on elsewhere, to compare or to take it back.
    /// - Throws: `CommandProblem` if it was not made by `init`.
    func open(
        data: String, _ use: DataFolder.Use = .shared, evenMoved: Bool = false
    ) async throws -> any Store.Database {
        guard let database else {
            let folder = DataFolder(data)
            try folder.enter(use)
            let opened = try SQLiteDatabase(path: folder.database, onDiskFailure: Installation.stop)
            Opened.add { try opened.close() }
            if !evenMoved { try await opened.read { try MovedMark.check(embedded: $0, data) } }
            return opened
        }
        let opened = try PostgresDatabase(database)
        Opened.add { try opened.close() }
        let tables = try await Self.tables(opened)
        guard tables.contains("migrations") else {
            throw CommandProblem("This database is not Sinxay's. Make it one with: sinxay init --database postgres://…")
        }
        if !evenMoved, tables.contains(MovedMark.table) {
            try await opened.read { try MovedMark.refuse($0, MovedMark.shown(database)) }
        }
        return opened
    }

    /// Opens a database in which there is nothing yet.
    func make(data: String) async throws -> any Store.Database {
        guard let database else {
            let (folder, path) = (DataFolder(data), DataFolder(data).database)
            guard !FileManager.default.fileExists(atPath: path) else {
                throw CommandProblem("There is a database in \(data) already.")
            }
            try FileManager.default.createDirectory(
                atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try folder.checkNobodyElseEnters()
            let made = try SQLiteDatabase(path: path, onDiskFailure: Installation.stop)
            try OutputFile.syncFolder(of: path)
            try OutputFile.syncFolder(of: data)
            Opened.add { try made.close() }
            try folder.enter()
            return made
        }
        let opened = try PostgresDatabase(database)
        Opened.add { try opened.close() }
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
