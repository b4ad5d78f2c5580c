import Crypto
import Domain
import Foundation
import Store

/// Members of staff and their accounts, for administrators: they invite, move and suspend, and neither set nor learn
/// a passphrase. Nobody does any of it to themselves.
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
    }

    /// Everyone, the latest entry first.
    public func members(as viewer: Viewer) async throws -> [Member] {
        try allow(viewer)
        let now = office.clock()
        return try await office.read(as: viewer) { reader in
            var query = RecordQuery(Self.staff)
            query.limit = 5000
            return try reader.list(query).map { try Self.member($0, reader.connection, now) }
        }
    }

    public func member(_ id: String, as viewer: Viewer) async throws -> Member {
        try allow(viewer)
        let now = office.clock()
        return try await office.read(as: viewer) { reader in
            guard let stored = try reader.find(Self.staff, id) else { throw DeskProblem.refused(.notFound) }
            return try Self.member(stored, reader.connection, now)
        }
    }

    /// Ends every session at once and lets no new one begin; or lets someone come back.
    public func suspend(_ id: String, _ isSuspended: Bool, as viewer: Viewer) async throws {
        try allow(viewer, about: id)
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
    public func move(_ id: String, version: Int, _ raw: [String: String], as viewer: Viewer) async throws {
        try allow(viewer, about: id)
        try await office.write(as: viewer) { work in
            try work.correct(Self.staff, id, version: version, raw)
            try SessionStore(work.connection).endAll(staff: id)
        }
    }

    /// Gives the open questions of someone who leaves to a colleague of the same agency.
    /// - Returns: how many. The administrator learns no more of them.
    public func handOver(from leaver: String, to successor: String, as viewer: Viewer) async throws -> Int {
        try allow(viewer, about: leaver)
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

    func allow(_ viewer: Viewer, about staff: String? = nil) throws {
        guard Policy.may(viewer.role, .keepAccounts) else { throw DeskProblem.refused(.notFound) }
        if staff == viewer.staff { throw DeskProblem.refused(.ownRole) }
    }

    private static func member(_ stored: StoredRecord, _ connection: any Connection, _ now: Instant) throws -> Member {
        let id = stored.record.id
        if let account = try AccountStore(connection).find(staff: id) {
            return Member(
                stored: stored, account: account.isDisabled ? .suspended : .active, username: account.username)
        }
        let end = try InvitationStore(connection).end(of: id)
        return Member(
            stored: stored,
            account: end.map { $0.isToCome(at: now, setAhead: invitationSeconds) ? .invited($0) : .invitationEnded }
                ?? .none, username: nil)
    }
}
