import Domain

/// The second factor of an account.
public struct StoredFactor: Sendable, Hashable {
    public let staff: String
    /// As its keeper sealed it; see `Desks/SignIn/FactorSecret`.
    public let secret: String
    public let begunAt: Instant
    /// nil until its owner has given a first code.
    public let confirmedAt: Instant?
    /// The time step of the last code that was used.
    public let lastStep: Int
}

public struct FactorStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func find(staff: String) throws -> StoredFactor? {
        try connection.first("SELECT * FROM factors WHERE staff = \(staff)").flatMap { row in
            guard let secret = row.text("secret"), let begun = row.text("begun_at").flatMap({ Instant($0) }),
                let step = row.integer("last_step")
            else { return nil }
            return StoredFactor(
                staff: staff, secret: secret, begunAt: begun,
                confirmedAt: row.text("confirmed_at").flatMap { Instant($0) }, lastStep: step)
        }
    }

    /// Begins a factor that does not count yet. One that counts is left alone.
    public func begin(staff: String, secret: String, at now: Instant) throws {
        try connection.run("DELETE FROM factors WHERE staff = \(staff) AND confirmed_at IS NULL")
        try connection.run(
            "INSERT INTO factors (staff, secret, begun_at) VALUES (\(staff), \(secret), \(now))")
    }

    public func confirm(staff: String, step: Int, at now: Instant) throws {
        try connection.run(
            "UPDATE factors SET confirmed_at = \(now), last_step = \(step) WHERE staff = \(staff)")
    }

    /// Uses a code up that was found good in the same transaction.
    public func use(staff: String, step: Int) throws {
        try connection.run("UPDATE factors SET last_step = \(step) WHERE staff = \(staff)")
    }

    public func remove(staff: String) throws { try connection.run("DELETE FROM factors WHERE staff = \(staff)") }
}
