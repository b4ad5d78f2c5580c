import Domain

/// Something that happened to an account, for its owner to read: told on the site, never sent out
/// (ASVS 6.3.5, 6.3.7).
public struct AccountEvent: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case signedIn = "signed_in"
        case newDevice = "new_device"
        /// Passphrase or code was wrong; `detail` says how often in a row.
        case failed
        case passphraseChanged = "passphrase_changed"
        case factorSet = "factor_set"
        case factorReset = "factor_reset"
        case signedOutElsewhere = "signed_out_elsewhere"
        /// A phone for work without a network; `detail` is its name.
        case phoneAdded = "phone_added"
        case phoneEnded = "phone_ended"
    }

    public let at: Instant
    public let kind: Kind
    public let detail: String
}

public struct AccountEventStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func add(_ kind: AccountEvent.Kind, staff: String, detail: String = "", at now: Instant) throws {
        let last = try connection.integer("SELECT max(number) FROM account_events WHERE staff = \(staff)") ?? 0
        try connection.run(
            """
            INSERT INTO account_events (staff, number, at, kind, detail)
            VALUES (\(staff), \(last + 1), \(now), \(kind.rawValue), \(detail))
            """)
    }

    /// The last event happened again.
    public func countAgain(staff: String, tries: Int, at now: Instant) throws {
        try connection.run(
            """
            UPDATE account_events SET at = \(now), detail = \(String(tries))
            WHERE staff = \(staff) AND number = (SELECT max(number) FROM account_events WHERE staff = \(staff))
            """)
    }

    /// The latest ones, newest first.
    public func latest(of staff: String, limit: Int = 20) throws -> [AccountEvent] {
        try connection.rows(
            "SELECT * FROM account_events WHERE staff = \(staff) ORDER BY number DESC LIMIT \(limit)"
        ).compactMap { row in
            guard let at = row.text("at").flatMap({ Instant($0) }),
                let kind = row.text("kind").flatMap(AccountEvent.Kind.init(rawValue:))
            else { return nil }
            return AccountEvent(at: at, kind: kind, detail: row.text("detail") ?? "")
        }
    }
}

/// Browsers that an account has signed in from, by the hash of a token that only they have.
public struct DeviceStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func isKnown(tokenHash: String, staff: String) throws -> Bool {
        try connection.first("SELECT 1 FROM devices WHERE token = \(tokenHash) AND staff = \(staff)") != nil
    }

    public func add(tokenHash: String, staff: String, at now: Instant) throws {
        try connection.run(
            "INSERT INTO devices (token, staff, first_at) VALUES (\(tokenHash), \(staff), \(now))")
    }

    public func forgetAll(staff: String) throws { try connection.run("DELETE FROM devices WHERE staff = \(staff)") }
}
