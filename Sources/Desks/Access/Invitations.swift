import Crypto
import Domain
import Foundation
import Store

/// An account begins with a code that is shown once to the administrator, who hands it over; the invited choose
/// their own passphrase with it.
extension StaffDesk {
    public struct Invitation: Sendable {
        public let staff: String
        public let username: String
        /// Shown once; only its hash is kept.
        public let code: String
        public let end: Instant
    }

    /// Enters a member of staff and invites them, or neither.
    public func invite(_ raw: [String: String], username: String, by proof: Proof) async throws -> Invitation {
        let viewer = try allowed(proof)
        return try await office.write(as: viewer) { work in
            try invitation(for: work.make(Self.staff, raw).id, username, work)
        }
    }

    /// Invites someone who is in the register and has no account yet; an invitation before it is void. Whoever has an
    /// account keeps their passphrase: no administrator can replace it.
    public func invite(again staff: String, username: String, by proof: Proof) async throws -> Invitation {
        let viewer = try allowed(proof, about: staff)
        return try await office.write(as: viewer) { work in
            guard try work.reader.find(Self.staff, staff) != nil else { throw DeskProblem.refused(.notFound) }
            return try invitation(for: staff, username, work)
        }
    }

    /// Makes the account with the passphrase that the invited chose. A code is looked up before anything is hashed:
    /// who guesses costs a look.
    /// - Throws: `SignIn.Failure.wrong` alike for an unknown name, a wrong code, one that was used or has run out;
    ///   `PassphraseRules.Problem`, told only to somebody who has the code.
    public func accept(username: String, code: String, passphrase: String) async throws {
        let (name, codeHash, now) = (TypedSecret.username(username), Self.hash(code), office.clock())
        let invited = try await office.database.read {
            try InvitationStore($0).find(
                username: name, codeHash: codeHash, lasting: Self.invitationSeconds, at: now)
        }
        guard invited != nil else { throw SignIn.Failure.wrong }
        if let problem = signIn.problem(passphrase, about: [name]) { throw problem }
        let hash = try await signIn.hashed(passphrase, .invited)
        let made = try await office.write(as: .commandLine) { work -> Bool in
            let invitations = InvitationStore(work.connection)
            guard
                let staff = try invitations.find(
                    username: name, codeHash: codeHash, lasting: Self.invitationSeconds, at: work.now)
            else { return false }
            try AccountStore(work.connection).add(staff: staff, username: name, password: hash.text)
            if let key = hash.passphraseKey { _ = try work.recipients.makeStaffKey(staff, under: key) }
            try invitations.remove(staff: staff)
            try work.writer.note(.create, "accounts", record: staff)
            return true
        }
        guard made else { throw SignIn.Failure.wrong }
    }

    private func invitation(for staff: String, _ username: String, _ work: Work) throws -> Invitation {
        let name = TypedSecret.username(username)
        guard Record.isId(name) else { throw DeskProblem.fields([.init(field: "username", .rule("username"))]) }
        let invitations = InvitationStore(work.connection)
        guard try !AccountStore(work.connection).isTaken(username: name, staff: staff),
            try !invitations.isTaken(username: name, by: staff)
        else { throw DeskProblem.fields([.init(field: "username", .rule("username_taken"))]) }
        let code = Self.code(office.random)
        let end = work.now.adding(seconds: Self.invitationSeconds)
        try invitations.add(
            staff: staff, username: name, codeHash: Self.hash(code), by: viewerStaff(work), until: end)
        try work.writer.note(.correct, "accounts", record: staff)
        return Invitation(staff: staff, username: name, code: code, end: end)
    }

    private func viewerStaff(_ work: Work) -> String { work.viewer.staff }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// 100 random bits in five groups of four, without letters that are easily misread.
    private static func code(_ random: () -> UInt64) -> String {
        (0..<5).map { _ in
            var bits = random()
            var group = ""
            for _ in 0..<4 {
                group.append(alphabet[Int(bits & 31)])
                bits >>= 5
            }
            return group
        }.joined(separator: "-")
    }

    /// Typed with or without hyphens, in either case, with digits of any script.
    static func hash(_ code: String) -> String {
        let typed = TypedSecret.code(code).uppercased().filter { alphabet.contains($0) }
        return SHA256.hash(data: Data(("sinxay invitation\n" + typed).utf8))
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
