import Foundation
import GRDB

/// Keeps the log small. A transaction stands in it whole, an import of a country as many gigabytes; SQLite writes it into
/// the database afterwards and keeps the file, of which each start rewrites and reads all (`LogRewriting`).
enum LogCutting {
    /// Bytes that the log may keep for reuse.
    static let most = 64 << 20

    /// What the writer has been told to keep, and what an earlier process left behind beyond it.
    static func run(_ db: GRDB.Database, database path: String) throws {
        try db.execute(sql: "PRAGMA journal_size_limit = \(most)")
        let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        guard size ?? 0 > most else { return }
        // Where somebody else is still reading it stays as it is, and is cut another time.
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
}
