import Domain
import Ledger
import Store
import Vault

/// What a phone needs to work for a week without a network; nothing of it is about a person.
public struct FieldPack: Sendable {
    public let at: Instant
    public let validUntil: Instant
    public let viewer: Viewer
    public let agency: Record?
    public let intake: IntakeKey
    public let posts: [Record]
    public let crossings: [Record]
    public let sites: [Record]
    public let provinces: [Record]
    /// Those that a person can be sent on to.
    public let agencies: [Record]
    /// Those in which somebody is still to be screened.
    public let batches: [FieldBatch]
    /// The ledger's last signed checkpoint: a phone that remembers it is a witness of a kind.
    public let checkpoint: SignedNote?
}

/// The phone asks again after its person or an administrator ended it.
public struct PhoneEnded: Error, Sendable {}

extension OperationDesk {
    /// Kinds of agencies that people are referred to.
    static let recipients: Set<String> = [
        "anti_trafficking_department", "womens_union", "labour_ministry", "ngo", "health_ministry", "foreign_ministry",
        "mission", "labour_inspectorate", "police", "immigration_police", "village_authority", "ministry",
    ]

    /// - Parameter phone: the id that asks, whose lease begins anew; nil before there is one.
    /// - Throws: `PhoneEnded`; `DeskProblem.refused(.notFound)` for a phone of somebody else.
    public func pack(for viewer: Viewer, phone id: String?) async throws -> FieldPack {
        let now = office.clock()
        let lease = now.adding(seconds: SignIn.leaseSeconds)
        if let id { try await renew(id, viewer, until: lease, at: now) }
        let batches = try await batches(for: viewer, onlyOpen: true)
        let intake = try office.vault.session().intakeKey()
        return try await office.read(as: viewer) { reader in
            func all(_ code: String) throws -> [Record] {
                var query = RecordQuery(Register.named(code)!)
                query.limit = 5000
                return try reader.list(query).map(\.record).sorted { $0.id < $1.id }
            }
            func isOpen(_ record: Record) -> Bool { record.day("closed_on").map { $0 > now.day } ?? true }
            let agencies = try all("agencies")
            return FieldPack(
                at: now, validUntil: lease, viewer: viewer, agency: agencies.first { $0.id == viewer.agency },
                intake: intake, posts: try all("posts").filter { $0.text("agency") == viewer.agency },
                crossings: try all("crossings").filter(isOpen), sites: try all("sites").filter(isOpen),
                provinces: try all("places").filter { $0.text("level") == "province" },
                agencies: agencies.filter {
                    $0.id != viewer.agency && Self.recipients.contains($0.text("kind") ?? "")
                },
                batches: batches,
                checkpoint: try CheckpointStore(reader.connection).last())
        }
    }

    private func renew(_ id: String, _ viewer: Viewer, until lease: Instant, at now: Instant) async throws {
        try await office.database.write { connection in
            let phones = PhoneStore(connection)
            guard let phone = try phones.find(id), phone.staff == viewer.staff else {
                throw DeskProblem.refused(.notFound)
            }
            guard phone.endedAt == nil else { throw PhoneEnded() }
            try phones.renew(id, leaseUntil: lease, at: now)
        }
    }

    /// Whether a phone was ended: then it is told to wipe itself.
    public func isEnded(phone id: String) async throws -> Bool {
        try await office.database.read { try PhoneStore($0).find(id)?.endedAt != nil }
    }
}
