import Domain

/// What a phone sent and what became of it, as its row has it: no content, but as the phone sealed it.
public struct StoredOperation: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable {
        case done
        /// For something that has not arrived yet.
        case waiting
        /// To its owner, who can mend it and send it again as another.
        case returned
    }

    public let id: String
    /// SHA-256 of what was sent, in hexadecimal.
    public let digest: String
    public let kind: String
    public let author: String
    /// The author's, when it arrived.
    public let agency: String
    /// Whom it is returned to.
    public var owner: String
    public let phone: String
    /// The phone on which it was first made.
    public let origin: String
    public let carriedBy: String
    public let madeAt: Instant
    public let receivedAt: Instant
    public var tries: Int
    public var state: State
    public var reason: String
    /// `batch:CODE`, `place:PHONE/NAME` or `operation:ID`; empty unless it waits.
    public var needs: String
    /// The same, for those that wait for it.
    public var provides: String
    public let mends: String?
    public var mendedBy: String?
    /// What it made.
    public var register: String?
    public var record: String?
    /// The key that it was sealed to.
    public let intake: String
    /// Encapsulated key and ciphertext; nil once nobody needs them any longer.
    public var sealed: [UInt8]?

    public init(
        id: String, digest: String, kind: String, author: String, agency: String, phone: String, origin: String,
        carriedBy: String, madeAt: Instant, receivedAt: Instant, mends: String?, intake: String, sealed: [UInt8]
    ) {
        self.id = id
        self.digest = digest
        self.kind = kind
        self.author = author
        self.agency = agency
        owner = author
        self.phone = phone
        self.origin = origin
        self.carriedBy = carriedBy
        self.madeAt = madeAt
        self.receivedAt = receivedAt
        tries = 0
        state = .waiting
        reason = ""
        needs = ""
        provides = ""
        self.mends = mends
        self.intake = intake
        self.sealed = sealed
    }
}

extension StoredOperation {
    init?(_ row: Row) {
        guard let id = row.text("id"), let digest = row.text("digest"), let kind = row.text("kind"),
            let author = row.text("author"), let owner = row.text("owner"), let phone = row.text("phone"),
            let origin = row.text("origin"), let madeAt = row.text("made_at").flatMap({ Instant($0) }),
            let receivedAt = row.text("received_at").flatMap({ Instant($0) }),
            let state = row.text("state").flatMap(State.init(rawValue:))
        else { return nil }
        self.init(
            id: id, digest: digest, kind: kind, author: author, agency: row.text("agency") ?? "", phone: phone,
            origin: origin, carriedBy: row.text("carried_by") ?? "", madeAt: madeAt, receivedAt: receivedAt,
            mends: row.text("mends"), intake: row.text("intake") ?? "", sealed: [])
        self.owner = owner
        tries = row.integer("tries") ?? 0
        self.state = state
        reason = row.text("reason") ?? ""
        needs = row.text("needs") ?? ""
        provides = row.text("provides") ?? ""
        mendedBy = row.text("mended_by")
        register = row.text("register")
        record = row.text("record")
        sealed = row.bytes("sealed")
    }
}
