import Domain
import Store
import Synchronization
import Vault

/// Wrapped keys and salts in a PostgreSQL database of their own, for several servers.
///
/// It is another database than that of the data, so that no dump of the data holds a salt. What is destroyed is gone
/// for every statement from then on and from the table's file; what the server's log still holds of it goes as the log
/// is used again (docs/operations.md).
public final class PostgresKeyStore: KeyStore {
    private let connector: Connector
    private let tables = Tables()
    // Each is used by one caller at a time.
    private let spare = Mutex<[Kept]>([])

    private struct Kept: @unchecked Sendable {
        let lane: Lane
    }

    /// - Parameter isNew: whether it is made where there is none: one that something emptied is not made anew.
    /// - Throws: `PostgresRefusal`, or `DatabaseFailure.unavailable`.
    public init(_ address: String, isDurable: Bool = true, isNew: Bool = true) throws {
        connector = Connector(address: address, isWritable: true, isDurable: isDurable)
        let link: Link
        do { link = try connector.connect() } catch let lost as LinkLost {
            throw DatabaseFailure.unavailable(lost.message)
        }
        spare.withLock { $0.append(Kept(lane: Lane(connector, tables, link))) }
        try transaction { link in
            guard try link.rows("SELECT to_regclass('ledger') IS NULL AS apart").first?.integer("apart") == 1 else {
                throw PostgresRefusal.keysWithData
            }
            let isThere: SQL = "SELECT (to_regclass('keys') IS NOT NULL AND to_regclass('salts') IS NOT NULL) AS found"
            guard try isNew || link.rows(isThere).first?.integer("found") == 1 else {
                throw PostgresRefusal.noKeyStore
            }
            // Two servers that start at once would both make them.
            try link.perform("SELECT pg_advisory_xact_lock(\(PostgresGroupCommit.lock))")
            try link.perform(
                """
                CREATE TABLE IF NOT EXISTS keys (
                  compartment TEXT NOT NULL,
                  version BIGINT NOT NULL CHECK (version >= 1),
                  wrapped BYTEA NOT NULL,
                  made_at TEXT NOT NULL,
                  retired BIGINT NOT NULL CHECK (retired IN (0, 1)),
                  PRIMARY KEY (compartment, version)
                );
                CREATE TABLE IF NOT EXISTS salts (
                  subject TEXT NOT NULL PRIMARY KEY,
                  salt BYTEA CHECK (length(salt) = 32),
                  destroyed_at TEXT,
                  CHECK ((salt IS NULL) = (destroyed_at IS NOT NULL))
                );
                CREATE TABLE IF NOT EXISTS key_generation (
                  id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                  generation BIGINT NOT NULL
                );
                INSERT INTO key_generation (id, generation) VALUES (1, 0) ON CONFLICT (id) DO NOTHING;
                CREATE TABLE IF NOT EXISTS marks (mark TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL)
                """)
        }
    }

    // MARK: Marks

    public func text(of mark: KeyStoreMark) throws -> String? {
        try question { try $0.rows("SELECT text FROM marks WHERE mark = \(mark.rawValue)").first?.text("text") }
    }

    public func set(_ mark: KeyStoreMark, to text: String) throws {
        try transaction { link in
            try link.run(
                """
                INSERT INTO marks (mark, text) VALUES (\(mark.rawValue), \(text))
                ON CONFLICT (mark) DO UPDATE SET text = excluded.text
                """)
        }
    }

    public func remove(_ mark: KeyStoreMark) throws {
        try transaction { try $0.run("DELETE FROM marks WHERE mark = \(mark.rawValue)") }
    }

    // MARK: Keys

    public func generation() throws -> Int {
        try question { try $0.rows("SELECT generation FROM key_generation WHERE id = 1").first?.integer("generation") }
            ?? 0
    }

    public func wrappedKeys() throws -> [WrappedKey] {
        try question { try $0.rows("SELECT * FROM keys ORDER BY compartment, version") }.compactMap { row in
            guard let compartment = row.text("compartment").flatMap(Compartment.init(rawValue:)),
                let version = row.integer("version"), let bytes = row.bytes("wrapped"),
                let madeAt = row.text("made_at").flatMap({ Instant($0) })
            else { return nil }
            return WrappedKey(
                compartment, version: version, bytes: bytes, madeAt: madeAt, isRetired: row.integer("retired") == 1)
        }
    }

    public func put(_ keys: [WrappedKey]) throws {
        guard !keys.isEmpty else { return }
        try transaction { link in
            for key in keys {
                try link.run(
                    """
                    INSERT INTO keys (compartment, version, wrapped, made_at, retired)
                    VALUES (\(key.compartment.rawValue), \(key.version), \(Datum.bytes(key.bytes)), \(key.madeAt),
                      \(key.isRetired ? 1 : 0))
                    ON CONFLICT (compartment, version) DO UPDATE SET wrapped = excluded.wrapped,
                      made_at = excluded.made_at, retired = excluded.retired
                    """)
            }
            try link.run("UPDATE key_generation SET generation = generation + 1 WHERE id = 1")
        }
    }

    // MARK: Salts

    public func salt(of subject: Subject) throws -> Salt? {
        let row = try question { try $0.rows("SELECT salt FROM salts WHERE subject = \(subject.description)").first }
        return row.map { $0.bytes("salt").map(Salt.kept) ?? .destroyed }
    }

    public func salts(of subjects: [Subject]) throws -> [Subject: Salt] {
        try ManySalts.of(subjects) { sql in try question { try $0.rows(sql) } }
    }

    public func look(up subject: Subject) throws -> (salt: Salt?, generation: Int) {
        let row = try question {
            try $0.rows(
                """
                SELECT g.generation, s.subject, s.salt FROM key_generation g
                LEFT JOIN salts s ON s.subject = \(subject.description) WHERE g.id = 1
                """
            ).first
        }
        let salt = row.flatMap { row in
            row.text("subject").map { _ in row.bytes("salt").map(Salt.kept) ?? .destroyed }
        }
        return (salt, row?.integer("generation") ?? 0)
    }

    public func keep(_ salts: [Subject: [UInt8]]) throws {
        try transaction { link in
            for (subject, salt) in salts.sorted(by: { $0.key.description < $1.key.description }) {
                try link.run(
                    "INSERT INTO salts (subject, salt) VALUES (\(subject.description), \(Datum.bytes(salt)))")
            }
        }
    }

    public func destroy(_ subjects: [Subject], at now: Instant) throws {
        try transaction { link in
            for subject in subjects {
                try link.run(
                    """
                    INSERT INTO salts (subject, salt, destroyed_at) VALUES (\(subject.description), NULL, \(now))
                    ON CONFLICT (subject) DO UPDATE
                      SET destroyed_at = coalesce(salts.destroyed_at, excluded.destroyed_at), salt = NULL
                    """)
            }
        }
        // The row as it was still stands in the table's file; this writes the file anew without it.
        try holding { lane in
            let link = try lane.begin("SELECT 1")
            try link.perform("VACUUM (FULL) salts")
        }
    }

    public func counts() throws -> (kept: Int, destroyed: Int) {
        let row = try question {
            try $0.rows("SELECT count(salt) AS kept, count(*) - count(salt) AS destroyed FROM salts").first
        }
        return (row?.integer("kept") ?? 0, row?.integer("destroyed") ?? 0)
    }

    // MARK: Connections

    private func holding<Answer>(_ work: (Lane) throws -> Answer) throws -> Answer {
        let kept = spare.withLock { $0.popLast() } ?? Kept(lane: Lane(connector, tables))
        defer { spare.withLock { $0.append(kept) } }
        do { return try work(kept.lane) } catch { throw kept.lane.told(error) }
    }

    /// One statement, which needs no transaction: asked again if the connection was lost.
    fileprivate func question<Answer>(_ ask: (Link) throws -> Answer) throws -> Answer {
        try holding { lane in
            do { return try ask(lane.ready()) } catch is LinkLost {
                lane.drop()
                return try ask(lane.begin("SELECT 1"))
            }
        }
    }

    fileprivate func transaction(_ work: (Link) throws -> Void) throws {
        try holding { lane in
            let link = try lane.begin("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
            do {
                try work(link)
                try link.commit()
            } catch {
                link.rollBack()
                throw error
            }
        }
    }
}

extension PostgresKeyStore: MovableKeyStore {
    public func salts(after subject: String, most: Int) throws -> [KeptSalt] {
        try question { link in
            try link.rows("SELECT * FROM salts WHERE subject > \(subject) ORDER BY subject LIMIT \(most)").map { row in
                KeptSalt(
                    subject: row.text("subject") ?? "", salt: row.bytes("salt"), destroyedAt: row.text("destroyed_at"))
            }
        }
    }

    public func take(_ salts: [KeptSalt]) throws {
        try transaction { link in
            for kept in salts {
                try link.run(
                    """
                    INSERT INTO salts (subject, salt, destroyed_at)
                    VALUES (\(kept.subject), \(kept.salt.map(Datum.bytes) ?? .null), \(kept.destroyedAt))
                    """)
            }
        }
    }
}
