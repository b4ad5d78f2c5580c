import Domain

/// What two people do when a third has lost their second factor.
public struct FactorReset: Sendable, Hashable {
    public let id: String
    public let staff: String
    public let reason: String
    public let askedBy: String
    public let askedAt: Instant
    public let confirmedBy: String?
    public let confirmedAt: Instant?
    /// The hash of the code that stands in for the factor once.
    public let code: String?
    public let usedAt: Instant?
}

public struct FactorResetStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func ask(id: String, staff: String, reason: String, by asker: String, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO factor_resets (id, staff, reason, asked_by, asked_at)
            VALUES (\(id), \(staff), \(reason), \(asker), \(now))
            """)
    }

    public func find(_ id: String) throws -> FactorReset? {
        try connection.first("SELECT * FROM factor_resets WHERE id = \(id)").flatMap(FactorReset.init)
    }

    /// Asked for within so many seconds and not confirmed, newest first.
    public func waiting(within seconds: Int, of now: Instant) throws -> [FactorReset] {
        try connection.rows(
            """
            SELECT * FROM factor_resets
            WHERE confirmed_at IS NULL AND asked_at >= \(now.adding(seconds: -seconds))
              AND asked_at <= \(now.adding(seconds: Instant.mostAhead))
            ORDER BY asked_at DESC
            """
        ).compactMap(FactorReset.init)
    }

    public func confirm(_ id: String, by confirmer: String, code: String, at now: Instant) throws {
        try connection.run(
            """
            UPDATE factor_resets SET confirmed_by = \(confirmer), confirmed_at = \(now), code = \(code) WHERE id = \(id)
            """)
    }

    /// Whether a factor was taken away and no new one set up yet.
    public func isOwed(staff: String) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM factor_resets WHERE staff = \(staff) AND confirmed_at IS NOT NULL AND used_at IS NULL
            """) != nil
    }

    /// Whether a code was handed over for this person within so many seconds, and no new factor set up yet.
    public func holds(staff: String, code: String, within seconds: Int, of now: Instant) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM factor_resets
            WHERE staff = \(staff) AND code = \(code) AND used_at IS NULL
              AND confirmed_at >= \(now.adding(seconds: -seconds))
              AND confirmed_at <= \(now.adding(seconds: Instant.mostAhead))
            """) != nil
    }

    /// A new factor is set up: no code stands in any longer.
    public func settle(staff: String, at now: Instant) throws {
        try connection.run(
            """
            UPDATE factor_resets SET used_at = \(now)
            WHERE staff = \(staff) AND confirmed_at IS NOT NULL AND used_at IS NULL
            """)
    }
}

extension FactorReset {
    init?(_ row: Row) {
        guard let id = row.text("id"), let staff = row.text("staff"), let reason = row.text("reason"),
            let askedBy = row.text("asked_by"), let askedAt = row.text("asked_at").flatMap({ Instant($0) })
        else { return nil }
        self.init(
            id: id, staff: staff, reason: reason, askedBy: askedBy, askedAt: askedAt,
            confirmedBy: row.text("confirmed_by"), confirmedAt: row.text("confirmed_at").flatMap { Instant($0) },
            code: row.text("code"), usedAt: row.text("used_at").flatMap { Instant($0) })
    }
}
