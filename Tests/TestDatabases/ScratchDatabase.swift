import Foundation
import Store
import StorePostgres
import StoreSQLite

/// A database of a test's own, which goes with it: the embedded one, or one of the server that
/// `SINXAY_TEST_POSTGRES` names. Every suite runs on both, unless it is `sameOnBothDatabases`.
public final class ScratchDatabase: Sendable {
    public let database: any Database
    /// What it is called: a file, or the name of a database.
    public let name: String
    private let folder: URL?

    public static let server = ProcessInfo.processInfo.environment["SINXAY_TEST_POSTGRES"]
    public static var isPostgres: Bool { server != nil }

    /// - Parameters:
    ///   - template: what it begins with; without any it has no tables.
    ///   - path: of the embedded database's file, in a folder that is the caller's to remove. One that is there stays as
    ///     it is, but for its tables.
    public init(_ template: Template? = .tables, path: String? = nil) async throws {
        if let server = Self.server {
            folder = nil
            name = try await ScratchServer.shared(server).make(template)
            database = try Self.opened(name)
            return
        }
        folder = path == nil ? try ScratchFile.folder() : nil
        name = path ?? folder!.appendingPathComponent("test.sqlite").path
        let isThere = FileManager.default.fileExists(atPath: name)
        if let template, !isThere { try await ScratchFile.shared.write(template, to: name) }
        database = try Self.opened(name)
        if template != nil, isThere { try await Migrator.run(on: database) }
    }

    // It closes with its last user: that may be its own thread, which could not wait for itself to close.
    deinit {
        if let folder { try? FileManager.default.removeItem(at: folder) }
        if let server = Self.server { ScratchServer.drop(name, of: server) }
    }

    /// The same one, opened by someone else.
    public func openedAgain() throws -> any Database { try Self.opened(name) }

    /// The address of a database of the test server.
    public static func address(_ name: String) -> String {
        var parts = URLComponents(string: server ?? "")
        parts?.path = "/" + name
        return parts?.string ?? ""
    }

    /// Bytes as a statement has them.
    public static func bytes(_ digits: String) -> String {
        isPostgres ? "CAST('\\x\(digits)' AS bytea)" : "x'\(digits)'"
    }

    private static func opened(_ name: String) throws -> any Database {
        isPostgres
            ? try PostgresDatabase(address(name), readers: 2, isDurable: false) : try SQLiteDatabase(path: name)
    }
}

extension Connection {
    /// The names of all tables.
    public func tables() throws -> [String] {
        let sql: SQL =
            ScratchDatabase.isPostgres
            ? "SELECT CAST(tablename AS text) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        return try rows(sql).compactMap { $0.text("name") }
    }
}
