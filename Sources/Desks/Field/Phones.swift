import Domain
import Store
import Vault

/// Phones of members of staff: added by themselves with their passphrase, ended by themselves or an administrator.
extension SignIn {
    /// How long a phone may use what it was given without asking again, in seconds.
    public static let leaseSeconds = 7 * 24 * 3600

    /// A phone that was added, with the secret that it is shown once.
    public struct AddedPhone: Sendable {
        public let id: String
        /// 256 random bits: it proves who made what the phone sends.
        public let token: String
        public let leaseUntil: Instant
    }

    /// - Throws: `Failure`; `DeskProblem.fields` for a name that is none.
    public func addPhone(_ session: Session, passphrase: String, name: String) async throws -> AddedPhone {
        let name = try Self.phoneName(name)
        _ = try await check(session, passphrase)
        let id = "F" + Secret.text(8, office.random)
        let token = Base64URL.text(Secret.bytes(32, office.random))
        let lease = office.clock().adding(seconds: Self.leaseSeconds)
        try await office.write(as: session.viewer) { work in
            let staff = session.viewer.staff
            try PhoneStore(work.connection).add(
                id: id, staff: staff, name: name, tokenHash: Secret.hash(token), leaseUntil: lease, at: work.now)
            try AccountEventStore(work.connection).add(.phoneAdded, staff: staff, detail: name, at: work.now)
            try work.writer.note(.correct, "accounts", record: staff, changed: ["phones"])
        }
        throttle.succeeded(account: session.username, network: "", device: session.id)
        return AddedPhone(id: id, token: token, leaseUntil: lease)
    }

    private static func phoneName(_ text: String) throws -> String {
        do throws(FieldProblem) {
            return try Field("name", .text(limit: 60), required: true).read(text)?.plain ?? ""
        } catch { throw DeskProblem.fields([.init(field: "name", error)]) }
    }

    /// Ends one's own phone: it wipes itself when it is heard of next.
    public func endPhone(_ id: String, from session: Session) async throws {
        try await office.write(as: session.viewer) { try $0.endPhone(id, of: session.viewer.staff) }
    }
}

extension StaffDesk {
    /// Ends a phone that was lost or stolen.
    public func endPhone(_ id: String, of staff: String, by proof: Proof) async throws {
        let viewer = try allowed(proof, about: staff)
        try await office.write(as: viewer) { try $0.endPhone(id, of: staff) }
    }
}

extension Work {
    func endPhone(_ id: String, of staff: String) throws {
        let phones = PhoneStore(connection)
        guard let name = try phones.find(id)?.name, try phones.end(id, of: staff, by: viewer.staff, at: now) else {
            throw DeskProblem.refused(.notFound)
        }
        try AccountEventStore(connection).add(.phoneEnded, staff: staff, detail: name, at: now)
        try writer.note(.correct, "accounts", record: staff, changed: ["phones"])
    }
}

extension ReadingOffice {
    /// One's own.
    public func phones(of session: Session) async throws -> [Phone] {
        try await office.database.read { try PhoneStore($0).all(of: session.viewer.staff) }
    }

    /// For administrators.
    public func phones(of staff: String, as viewer: Viewer) async throws -> [Phone] {
        try StaffDesk.allow(viewer)
        return try await office.database.read { try PhoneStore($0).all(of: staff) }
    }
}
