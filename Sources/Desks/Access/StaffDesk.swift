import Crypto
import Domain
import Foundation
import Store

/// Members of staff and their accounts, for administrators: they invite, move and suspend, and neither set nor learn
/// a passphrase. Nobody does any of it to themselves, and each act asks for a proof of who does it (`Proof`).
public struct StaffDesk: Sendable {
    /// How long an invitation is good for, in seconds.
    public static let invitationSeconds = 24 * 3600
    static let staff = Register.named("staff")!

    let office: Office
    let signIn: SignIn

    public init(_ signIn: SignIn) {
        office = signIn.office
        self.signIn = signIn
    }

    public enum AccountState: Sendable, Hashable {
        case none, active, suspended
        /// Until when the code is good.
        case invited(Instant)
        case invitationEnded
    }

    public struct Member: Sendable {
        public let stored: StoredRecord
        public let account: AccountState
        public let username: String?
        /// Whether the agency may hold the role; who holds one that it may not can't sign in.
        public let isRoleHeld: Bool
    }

    /// Ends every session at once and lets no new one begin; or lets someone come back.
    public func suspend(_ id: String, _ isSuspended: Bool, by proof: Proof) async throws {
        let viewer = try allowed(proof, about: id)
        try await office.write(as: viewer) { work in
            guard try AccountStore(work.connection).find(staff: id) != nil else { throw DeskProblem.refused(.notFound) }
            try AccountStore(work.connection).setDisabled(staff: id, isSuspended)
            if isSuspended { try SessionStore(work.connection).endAll(staff: id) }
            try work.recipients.settle(id)
            try InvitationStore(work.connection).remove(staff: id)
            try work.writer.note(.correct, "accounts", record: id)
        }
    }

    /// Role, agency, post and days. Sessions end: the next sign-in is with the new rights.
    public func move(_ id: String, version: Int, _ raw: [String: String], by proof: Proof) async throws {
        let viewer = try allowed(proof, about: id)
        try await office.write(as: viewer) { _ = try $0.amend(Self.staff, id, version: version, raw) }
    }

    /// Gives the open questions of someone who leaves to a colleague of the same agency.
    /// - Returns: how many. The administrator learns no more of them.
    public func handOver(from leaver: String, to successor: String, by proof: Proof) async throws -> Int {
        let viewer = try allowed(proof, about: leaver)
        return try await office.write(as: viewer) { work in
            let day = work.today
            guard let from = try work.reader.find(Self.staff, leaver)?.record,
                let to = try work.reader.find(Self.staff, successor)?.record, successor != leaver,
                successor != viewer.staff, from["agency"] == to["agency"], from["role"] == to["role"],
                to.day("to_day").map({ $0 >= day }) ?? true
            else { throw DeskProblem.fields([.init(field: "successor", .rule("no_such_colleague"))]) }
            let register = Register.named("identifications")!
            var query = RecordQuery(register)
            query.equals = ["staff": .reference(leaver)]
            query.limit = .max
            let mine = try work.reader.reading(for: .commandLine).list(query)
            var count = 0
            for var record in mine.map(\.record) {
                guard
                    ["potential", "presumed", "under_review"].contains(try work.state(.identification, of: record.id))
                else { continue }
                record.values["staff"] = .reference(successor)
                try work.writer.replace(record)
                count += 1
            }
            return count
        }
    }

    // MARK: Rights

    static func allow(_ viewer: Viewer, about staff: String? = nil) throws {
        guard Policy.may(viewer.role, .keepAccounts) else { throw DeskProblem.refused(.notFound) }
        if staff == viewer.staff { throw DeskProblem.refused(.ownRole) }
    }

    /// - Parameter staff: whom the act is about, if it is about somebody.
    func allowed(_ proof: Proof, about staff: String? = nil) throws -> Viewer {
        try Self.allow(proof.viewer, about: staff)
        return proof.viewer
    }

    fileprivate static func member(
        _ stored: StoredRecord, _ connection: any Connection, _ now: Instant, _ kinds: [String: String],
        _ holders: RoleHolders
    ) throws -> Member {
        let id = stored.record.id
        let role = stored.record.text("role").flatMap(Role.init(rawValue:))
        let kind = stored.record.text("agency").flatMap { kinds[$0] }
        let isRoleHeld = role.map { holders.mayHold($0, kind: kind) } ?? false
        if let account = try AccountStore(connection).find(staff: id) {
            return Member(
                stored: stored, account: account.isDisabled ? .suspended : .active, username: account.username,
                isRoleHeld: isRoleHeld)
        }
        let end = try InvitationStore(connection).end(of: id)
        return Member(
            stored: stored,
            account: end.map { $0.isToCome(at: now, setAhead: invitationSeconds) ? .invited($0) : .invitationEnded }
                ?? .none, username: nil, isRoleHeld: isRoleHeld)
    }
}

extension ReadingOffice {
    /// Everyone, the latest entry first.
    public func staff(as viewer: Viewer) async throws -> [StaffDesk.Member] {
        try StaffDesk.allow(viewer)
        let (now, holders) = (office.clock(), office.content.holders)
        return try await office.read(as: viewer) { reader in
            var query = RecordQuery(StaffDesk.staff)
            query.limit = 5000
            let kinds = try AgencyStandings(reader.connection).kinds()
            return try reader.list(query).map { try StaffDesk.member($0, reader.connection, now, kinds, holders) }
        }
    }

    public func member(_ id: String, as viewer: Viewer) async throws -> StaffDesk.Member {
        try StaffDesk.allow(viewer)
        let (now, holders) = (office.clock(), office.content.holders)
        return try await office.read(as: viewer) { reader in
            guard let stored = try reader.find(StaffDesk.staff, id) else { throw DeskProblem.refused(.notFound) }
            let kinds = try AgencyStandings(reader.connection).kinds()
            return try StaffDesk.member(stored, reader.connection, now, kinds, holders)
        }
    }
}
