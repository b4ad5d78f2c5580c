import Domain

/// An invitation to choose a passphrase: a code that is shown once, kept only as its hash, and good for a day at most.
public struct InvitationStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Makes an invitation; one before it for the same member of staff is void.
    public func add(staff: String, username: String, codeHash: String, by inviter: String, until end: Instant) throws {
        try connection.run("DELETE FROM invitations WHERE staff = \(staff)")
        try connection.run(
            """
            INSERT INTO invitations (staff, username, code, invited_by, expires_at)
            VALUES (\(staff), \(username), \(codeHash), \(inviter), \(end))
            """)
    }

    /// - Parameter seconds: how long invitations are good for.
    /// - Returns: the member of staff, if there is such an invitation and it has not run out.
    public func find(username: String, codeHash: String, lasting seconds: Int, at now: Instant) throws -> String? {
        try connection.first(
            """
            SELECT staff, expires_at FROM invitations WHERE username = \(username) AND code = \(codeHash)
            """
        ).flatMap { row in
            let end = row.text("expires_at").flatMap { Instant($0) }
            return end?.isToCome(at: now, setAhead: seconds) == true ? row.text("staff") : nil
        }
    }

    /// When the invitation of a member of staff runs out; nil if there is none.
    public func end(of staff: String) throws -> Instant? {
        try connection.first("SELECT expires_at FROM invitations WHERE staff = \(staff)")?.text("expires_at")
            .flatMap { Instant($0) }
    }

    public func isTaken(username: String, by other: String) throws -> Bool {
        try connection.first("SELECT 1 FROM invitations WHERE username = \(username) AND staff <> \(other)") != nil
    }

    public func remove(staff: String) throws { try connection.run("DELETE FROM invitations WHERE staff = \(staff)") }
}
