import Domain

/// Sessions live on the server; the cookie's token is kept only as its hash.
public struct SessionStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func start(tokenHash: String, staff: String, at now: Instant) throws {
        try connection.run(
            "INSERT INTO sessions (token, staff, started_at, seen_at) VALUES (\(tokenHash), \(staff), \(now), \(now))")
    }

    /// - Returns: the staff id, or nil if there is no such session, it was idle too long, or it is too old.
    public func staff(tokenHash: String, seenSince: Instant, startedSince: Instant) throws -> (
        staff: String, seenAt: Instant
    )? {
        let row = try connection.first(
            """
            SELECT staff, seen_at FROM sessions
            WHERE token = \(tokenHash) AND seen_at >= \(seenSince) AND started_at >= \(startedSince)
            """)
        guard let row, let staff = row.text("staff"), let seen = row.text("seen_at").flatMap({ Instant($0) }) else {
            return nil
        }
        return (staff, seen)
    }

    public func touch(tokenHash: String, at now: Instant) throws {
        try connection.run("UPDATE sessions SET seen_at = \(now) WHERE token = \(tokenHash)")
    }

    public func end(tokenHash: String) throws { try connection.run("DELETE FROM sessions WHERE token = \(tokenHash)") }

    public func endAll(staff: String) throws { try connection.run("DELETE FROM sessions WHERE staff = \(staff)") }

    public func endOlder(seenBefore: Instant) throws {
        try connection.run("DELETE FROM sessions WHERE seen_at < \(seenBefore)")
    }
}
