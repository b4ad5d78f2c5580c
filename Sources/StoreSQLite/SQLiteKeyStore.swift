import Domain
import Foundation
import GRDB
import Store
import Vault

/// Wrapped keys and salts in a SQLite file of their own, beside the key file and apart from the data.
///
/// It is kept apart so that a copy of the data holds no salt: what is destroyed here is gone from every backup that
/// was made before.
public final class SQLiteKeyStore: KeyStore {
    fileprivate let queue: DatabaseQueue
    /// Every page looks up salts: beside the queue, where they would wait for each other.
    private let readers: SQLiteReaders

    public enum Failure: Error {
        /// The store did not take a setting on which the promise of durability or of destruction rests.
        case settingRefused(String)
    }

    /// - Parameter path: of a file that is there, empty or made by this.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // What is destroyed is overwritten in the file (as far as the disk itself obeys).
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        let queue = try SQLiteDamage.named(path) { try DatabaseQueue(path: path, configuration: configuration) }
        self.queue = queue
        readers = SQLiteReaders(path: path, most: SQLiteDatabase.mostReaders)
        try SQLiteDamage.named(path) { try Self.prepare(queue, path) }
    }

    private static func prepare(_ queue: DatabaseQueue, _ path: String) throws {
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
                throw Failure.settingRefused("synchronous")
            }
            guard try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1 else {
                throw Failure.settingRefused("secure_delete")
            }
            guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else {
                throw Failure.settingRefused("journal_mode")
            }
            try LogRewriting.run(db, database: path)
        }
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS keys (
                      compartment TEXT NOT NULL,
                      version INTEGER NOT NULL CHECK (version >= 1),
                      wrapped BLOB NOT NULL,
                      made_at TEXT NOT NULL,
                      retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
                      PRIMARY KEY (compartment, version)
                    ) STRICT;
                    CREATE TABLE IF NOT EXISTS salts (
                      subject TEXT NOT NULL PRIMARY KEY,
                      salt BLOB CHECK (length(salt) = 32),
                      destroyed_at TEXT,
                      CHECK ((salt IS NULL) = (destroyed_at IS NOT NULL))
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE IF NOT EXISTS marks (mark TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;
                    """)
        }
    }

    /// Puts all that the log holds into the file first: a copy of the file alone has every salt.
    public func close() throws {
        readers.close()
        try LogEmptying.run(queue)
        try queue.close()
    }

    // MARK: Marks

    public func text(of mark: KeyStoreMark) throws -> String? {
        try readers.read { try $0.first("SELECT text FROM marks WHERE mark = \(mark.rawValue)")?.text("text") }
    }

    public func set(_ mark: KeyStoreMark, to text: String) throws {
        try queue.write { db in
            try db.execute(
                sql:
                    "INSERT INTO marks (mark, text) VALUES (?, ?) ON CONFLICT (mark) DO UPDATE SET text = excluded.text",
                arguments: [mark.rawValue, text])
        }
    }

    public func remove(_ mark: KeyStoreMark) throws {
        try queue.write { try $0.execute(sql: "DELETE FROM marks WHERE mark = ?", arguments: [mark.rawValue]) }
    }

    // MARK: Keys

    public func generation() throws -> Int {
        try readers.read { try $0.integer(Self.generation) ?? 0 }
    }

    public func wrappedKeys() throws -> [WrappedKey] {
        try queue.inDatabase { db in
            try GRDB.Row.fetchAll(db, sql: "SELECT * FROM keys ORDER BY compartment, version").compactMap { row in
                guard let compartment = Compartment(rawValue: row["compartment"]),
                    let madeAt = Instant(row["made_at"] as String)
                else { return nil }
                return WrappedKey(
                    compartment, version: row["version"], bytes: Array(row["wrapped"] as Data), madeAt: madeAt,
                    isRetired: row["retired"])
            }
        }
    }

    public func put(_ keys: [WrappedKey]) throws {
        guard !keys.isEmpty else { return }
        try queue.write { db in
            for key in keys {
                try db.execute(
                    sql: """
                        INSERT INTO keys (compartment, version, wrapped, made_at, retired) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (compartment, version) DO UPDATE SET wrapped = excluded.wrapped,
                          made_at = excluded.made_at, retired = excluded.retired
                        """,
                    arguments: [
                        key.compartment.rawValue, key.version, Data(key.bytes), key.madeAt.description, key.isRetired,
                    ])
            }
            let generation = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try db.execute(sql: "PRAGMA user_version = \(generation + 1)")
        }
        try clearLog()
    }

    // MARK: Salts

    public func salt(of subject: Subject) throws -> Salt? {
        try readers.read { try Self.salt(of: subject, $0) }
    }

    public func look(up subject: Subject) throws -> (salt: Salt?, generation: Int) {
        try readers.read { (try Self.salt(of: subject, $0), try $0.integer(Self.generation) ?? 0) }
    }

    private static let generation: Store.SQL = "PRAGMA user_version"

    private static func salt(of subject: Subject, _ connection: any Connection) throws -> Salt? {
        try connection.first("SELECT salt FROM salts WHERE subject = \(subject.description)").map { row in
            row.bytes("salt").map(Salt.kept) ?? .destroyed
        }
    }

    public func salts(of subjects: [Subject]) throws -> [Subject: Salt] {
        try readers.read { connection in try ManySalts.of(subjects) { try connection.rows($0) } }
    }

    public func keep(_ salts: [Subject: [UInt8]]) throws {
        try queue.write { db in
            let statement = try db.cachedStatement(sql: "INSERT INTO salts (subject, salt) VALUES (?, ?)")
            // In the order of the table, which is much the faster for many.
            for (subject, salt) in salts.sorted(by: { $0.key.description < $1.key.description }) {
                try statement.execute(arguments: [subject.description, Data(salt)])
            }
        }
    }

    public func destroy(_ subjects: [Subject], at now: Instant) throws {
        try queue.write { db in
            for subject in subjects {
                try db.execute(
                    sql: """
                        INSERT INTO salts (subject, salt, destroyed_at) VALUES (?, NULL, ?)
                        ON CONFLICT (subject) DO UPDATE SET destroyed_at = coalesce(destroyed_at, excluded.destroyed_at),
                          salt = NULL
                        """, arguments: [subject.description, now.description])
            }
        }
        try clearLog()
    }

    public func counts() throws -> (kept: Int, destroyed: Int) {
        try queue.inDatabase { db in
            let row = try GRDB.Row.fetchOne(
                db, sql: "SELECT count(salt) AS kept, count(*) - count(salt) AS destroyed FROM salts")
            return (row?["kept"] ?? 0, row?["destroyed"] ?? 0)
        }
    }

    /// The log holds pages as they were: what was destroyed would linger in it.
    private func clearLog() throws {
        // So would it in the memory of a connection that read it.
        readers.closeEach()
        try queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
}

extension SQLiteKeyStore: MovableKeyStore {
    public func salts(after subject: String, most: Int) throws -> [KeptSalt] {
        try queue.inDatabase { db in
            try GRDB.Row.fetchAll(
                db, sql: "SELECT * FROM salts WHERE subject > ? ORDER BY subject LIMIT ?", arguments: [subject, most]
            ).map { row in
                KeptSalt(
                    subject: row["subject"], salt: (row["salt"] as Data?).map(Array.init),
                    destroyedAt: row["destroyed_at"])
            }
        }
    }

    public func take(_ salts: [KeptSalt]) throws {
        try queue.write { db in
            for kept in salts {
                try db.execute(
                    sql: "INSERT INTO salts (subject, salt, destroyed_at) VALUES (?, ?, ?)",
                    arguments: [kept.subject, kept.salt.map { Data($0) }, kept.destroyedAt])
            }
        }
    }
}
