import Foundation
import GRDB
import GRDBSQLite

extension SQLiteKeyStore {
    /// The key store as it is at this moment, as the bytes of a database file: salts that are copied by way of a file
    /// would linger where it was.
    ///
    /// - Parameter path: of a key store, which may be in use.
    public static func copy(of path: String) throws -> Data {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        let queue = try SQLiteDamage.named(path) { try DatabaseQueue(path: path, configuration: configuration) }
        let bytes = try SQLiteDamage.named(path) { try copy(queue) }
        try queue.close()
        return bytes
    }

    private static func copy(_ queue: DatabaseQueue) throws -> Data {
        try queue.inDatabase { db in
            guard try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok" else {
                throw SQLiteSnapshot.Failure.notCopied("the key store is damaged")
            }
            var count: sqlite3_int64 = 0
            guard let start = sqlite3_serialize(db.sqliteConnection, "main", &count, 0) else {
                throw SQLiteSnapshot.Failure.notCopied("there is too little memory for the key store")
            }
            defer { sqlite3_free(start) }
            return Data(bytes: start, count: Int(count))
        }
    }
}
