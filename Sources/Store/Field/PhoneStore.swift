import Domain

/// A phone on which a member of staff enters what they see, also without a network.
public struct Phone: Sendable, Hashable {
    public let id: String
    public let staff: String
    /// What its owner calls it.
    public let name: String
    /// The hash of what only the phone knows.
    public let tokenHash: String
    public let madeAt: Instant
    public let seenAt: Instant
    /// Until when what it was given may be used without asking again.
    public let leaseUntil: Instant
    public let endedAt: Instant?
}

/// The phones of members of staff: one row for each person on each phone.
public struct PhoneStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func add(
        id: String, staff: String, name: String, tokenHash: String, leaseUntil: Instant, at now: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO phones (id, staff, name, token, made_at, seen_at, lease_until)
            VALUES (\(id), \(staff), \(name), \(tokenHash), \(now), \(now), \(leaseUntil))
            """)
    }

    public func find(_ id: String) throws -> Phone? {
        try connection.first("SELECT * FROM phones WHERE id = \(id)").flatMap(Phone.init)
    }

    /// Those that were not ended, the newest first.
    public func all(of staff: String) throws -> [Phone] {
        try connection.rows(
            "SELECT * FROM phones WHERE staff = \(staff) AND ended_at IS NULL ORDER BY made_at DESC, id"
        ).compactMap(Phone.init)
    }

    /// Where a member of staff is, whether or not they may sign in.
    public func agency(of staff: String) throws -> String? {
        try connection.first("SELECT agency FROM staff WHERE id = \(staff)")?.text("agency")
    }

    public func renew(_ id: String, leaseUntil: Instant, at now: Instant) throws {
        try connection.run(
            "UPDATE phones SET seen_at = \(now), lease_until = \(leaseUntil) WHERE id = \(id) AND ended_at IS NULL")
    }

    /// - Returns: whether there was one of this person that had not ended.
    public func end(_ id: String, of staff: String, by ender: String, at now: Instant) throws -> Bool {
        guard let phone = try find(id), phone.staff == staff, phone.endedAt == nil else { return false }
        try connection.run("UPDATE phones SET ended_at = \(now), ended_by = \(ender) WHERE id = \(id)")
        return true
    }
}

extension Phone {
    init?(_ row: Row) {
        guard let id = row.text("id"), let staff = row.text("staff"), let token = row.text("token"),
            let madeAt = row.text("made_at").flatMap({ Instant($0) }),
            let seenAt = row.text("seen_at").flatMap({ Instant($0) }),
            let leaseUntil = row.text("lease_until").flatMap({ Instant($0) })
        else { return nil }
        self.init(
            id: id, staff: staff, name: row.text("name") ?? "", tokenHash: token, madeAt: madeAt, seenAt: seenAt,
            leaseUntil: leaseUntil, endedAt: row.text("ended_at").flatMap { Instant($0) })
    }
}
