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
            guard try await opened.read(Self.hasTables) else { throw DataFolder.isEmpty(data) }
            if !evenMoved { try await opened.read { try MovedMark.check(embedded: $0, data) } }
            return opened
        }
        let opened = try PostgresDatabase(database, isMoving: use == .alone)
        Opened.add { try opened.close() }
        let tables = try await Self.tables(opened)
        guard tables.contains("migrations") else {
            guard let trace = DataFolder.trace(beside: data) else {
                throw CommandProblem(
                    "This database is not Sinxay's. Make it one with: sinxay init --database postgres://…")
            }
            throw CommandProblem(
                """
                This database is not Sinxay's, and \(trace) is here: it is another database, or something emptied it. Name the right \
                one, or bring the newest backup back (docs/operations.md, “Restore: PostgreSQL”). Nothing was done.
                """)
        }
        if !evenMoved, tables.contains(MovedMark.table) {
            try await opened.read { try MovedMark.refuse($0, MovedMark.shown(database)) }
        }
        return opened
    }

    /// - Returns: where a database goes on that was moved, as a sentence; nil if it was not.
    func moved(_ opened: any Store.Database, _ data: String) async throws -> String? {
        do {
            if let database {
                guard try await Self.tables(opened).contains(MovedMark.table) else { return nil }
                try await opened.read { try MovedMark.refuse($0, MovedMark.shown(database)) }
            } else {
                try await opened.read { try MovedMark.check(embedded: $0, data) }
            }
            return nil
        } catch let problem as CommandProblem {
            return problem.description
        }
    }

    /// - Throws: `CommandProblem` if something is where a database is to be made, or it can't be made there.
    func checkFree(data: String) async throws {
        guard let database else { return try DataFolder(data).checkFree() }
        if let keyStore, try PostgresUse.areOne(database, keyStore) { throw PostgresRefusal.keysWithData }
        let opened = try PostgresDatabase(database)
        defer { try? opened.close() }
        try await Self.checkEmpty(opened)
    }

    /// Begins a database in which there is nothing yet. An embedded one has its name only when it is finished.
    func begin(data: String) async throws -> NewDatabase {
        guard let database else { return try NewDatabase(DataFolder(data)) }
        let opened = try PostgresDatabase(database)
        Opened.add { try opened.close() }
        try await Self.checkEmpty(opened)
        return NewDatabase(opened)
    }

    private static func checkEmpty(_ database: any Store.Database) async throws {
        let tables = try await Self.tables(database)
        guard tables.isEmpty else {
            throw CommandProblem(
                tables.contains("salts")
                    ? "The salts stand in this database. Data goes in another: a copy of it must not hold them."
                    : "There are tables in this database already.")
        }
    }

    /// Whether anything made an embedded database before.
    @Sendable static func hasTables(_ connection: any Connection) throws -> Bool {
        try connection.first("SELECT 1 FROM sqlite_master WHERE name = 'migrations'") != nil
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
