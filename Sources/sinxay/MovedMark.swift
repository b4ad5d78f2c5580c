import Domain
import Foundation
import Store

/// Says of a database that it goes on elsewhere, in a table of its own: what is written into it, or backed up from it, no
/// longer counts. It goes with every copy of the database.
enum MovedMark {
    static let table = "moved"

    static func make(in database: any Store.Database, to target: String, at now: Instant) async throws {
        try await database.write { connection in
            try connection.run("CREATE TABLE IF NOT EXISTS moved (target TEXT NOT NULL, moved_at TEXT NOT NULL)")
            try connection.run("INSERT INTO moved (target, moved_at) VALUES (\(target), \(now.description))")
        }
    }

    static func remove(from database: any Store.Database) async throws {
        try await database.write { try $0.run("DROP TABLE IF EXISTS moved") }
    }

    /// - Throws: `CommandProblem` if an embedded database bears the mark.
    static func check(embedded connection: any Connection, _ data: String) throws {
        guard try connection.first("SELECT name FROM sqlite_master WHERE name = 'moved'") != nil else { return }
        try refuse(connection, data)
    }

    /// - Parameter name: what messages call the database.
    static func refuse(_ connection: any Connection, _ name: String) throws {
        guard let row = try connection.first("SELECT target, moved_at FROM moved ORDER BY moved_at DESC LIMIT 1") else {
            return
        }
        throw CommandProblem(sentence(name, to: row.text("target") ?? "?", at: row.text("moved_at") ?? "?"))
    }

    static func sentence(_ name: String, to target: String, at moment: String) -> String {
        """
        \(name) was moved to \(target) at \(moment): nothing is written here or backed up from here any more. Name the place \
        where it goes on. If that was given up and this one is to go on: sinxay move --undo --from …
        """
    }

    /// An address as messages may show it: without a user, a password or options.
    static func shown(_ address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        let rest = address[scheme.upperBound...].prefix { $0 != "?" }
        let host = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
        return String(address[..<scheme.upperBound] + host)
    }
}
