import Domain

/// A session as its row has it.
public struct StoredSession: Sendable, Hashable {
    /// Names the session where its token must not stand: in lists and forms.
    public let id: String
    public let staff: String
    public let startedAt: Instant
    public let seenAt: Instant
    /// When passphrase and code were last given in it.
    public let provedAt: Instant
    /// Browser and system, as coarse as they can be told apart with.
    public let device: String
    /// The private key of whoever is signed in, under the session's token.
    public let openingKey: String?
}

/// Sessions live on the server; the cookie's token is kept only as its hash.
public struct SessionStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func start(
        tokenHash: String, id: String, staff: String, device: String, openingKey: String, at now: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO sessions (token, id, staff, device, opening_key, started_at, seen_at, proved_at)
            VALUES (\(tokenHash), \(id), \(staff), \(device), \(openingKey), \(now), \(now), \(now))
            """)
    }

    public func find(tokenHash: String) throws -> StoredSession? {
        try connection.first("SELECT * FROM sessions WHERE token = \(tokenHash)").flatMap(StoredSession.init)
    }

    public func all(of staff: String) throws -> [StoredSession] {
        try connection.rows("SELECT * FROM sessions WHERE staff = \(staff) ORDER BY started_at DESC")
            .compactMap(StoredSession.init)
    }

    public func touch(tokenHash: String, at now: Instant) throws {
        try connection.run("UPDATE sessions SET seen_at = \(now) WHERE token = \(tokenHash)")
    }

    /// Passphrase and code were given again: the session goes on under another token (ASVS 7.2.4).
    public func prove(tokenHash: String, next: String, openingKey: String, at now: Instant) throws {
        try connection.run(
            """
            UPDATE sessions SET token = \(next), opening_key = \(openingKey), proved_at = \(now), seen_at = \(now)
            WHERE token = \(tokenHash)
            """)
    }

    public func end(tokenHash: String) throws { try connection.run("DELETE FROM sessions WHERE token = \(tokenHash)") }

    public func end(id: String, of staff: String) throws {
        try connection.run("DELETE FROM sessions WHERE id = \(id) AND staff = \(staff)")
    }

    public func endAll(staff: String) throws { try connection.run("DELETE FROM sessions WHERE staff = \(staff)") }

    public func endOthers(of staff: String, but id: String) throws {
        try connection.run("DELETE FROM sessions WHERE staff = \(staff) AND id <> \(id)")
    }

    /// Sessions that nobody was at for long, and those of a clock that ran ahead, which would begin anew on that day.
    public func endOutside(_ seen: ClosedRange<Instant>) throws {
        try connection.run(
            "DELETE FROM sessions WHERE seen_at < \(seen.lowerBound) OR seen_at > \(seen.upperBound)")
    }
}

extension StoredSession {
    init?(_ row: Row) {
        guard let id = row.text("id"), let staff = row.text("staff"),
            let startedAt = row.text("started_at").flatMap({ Instant($0) }),
            let seenAt = row.text("seen_at").flatMap({ Instant($0) }),
            let provedAt = row.text("proved_at").flatMap({ Instant($0) })
        else { return nil }
        self.init(
            id: id, staff: staff, startedAt: startedAt, seenAt: seenAt, provedAt: provedAt,
            device: row.text("device") ?? "", openingKey: row.text("opening_key"))
    }
}
