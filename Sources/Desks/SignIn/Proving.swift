import Domain
import Store
import Vault

/// Giving passphrase and code again: before what needs it, and to change the passphrase.
extension SignIn {
    /// - Returns: the session's new token; the one before it is no longer good.
    /// - Throws: `Failure`.
    public func prove(_ session: Session, token: String, password: String, code: String) async throws -> String {
        let (opened, code) = (try await check(session, password), TypedSecret.code(code))
        let next = Secret.text(32, office.random)
        let isProved = try await office.write(as: session.viewer) { work in
            guard try factorHolds(code, of: session.viewer.staff, work) else {
                try work.writer.note(.refuse, "accounts", record: session.viewer.staff)
                return false
            }
            try SessionStore(work.connection).prove(
                tokenHash: Secret.hash(token), next: Secret.hash(next),
                openingKey: try Self.kept(
                    work.recipients.openStaffKey(session.viewer.staff, under: opened), underToken: next,
                    session: session.id), at: work.now)
            try work.writer.note(.signIn, "accounts", record: session.viewer.staff)
            return true
        }
        guard isProved else { throw Failure.wrong }
        throttle.succeeded(account: session.username, network: "", device: session.id)
        return next
    }

    /// Changes the person's own passphrase, and ends their other sessions.
    /// - Throws: `Failure`, or `PassphraseRules.Problem` for the new one.
    public func changePassphrase(_ session: Session, from old: String, to new: String) async throws {
        let opened = try await check(session, old)
        let names = try await namesKnown(of: session.viewer.staff) + [session.username]
        if let problem = problem(new, about: names) { throw problem }
        let hash = try await hashed(new, .known)
        try await change(session, .passphraseChanged, changed: ["password"]) { work in
            try AccountStore(work.connection).setPassword(staff: session.viewer.staff, hash.text)
            if let next = hash.passphraseKey {
                let (recipients, staff) = (try work.recipients, session.viewer.staff)
                try recipients.rewrapStaffKey(staff, recipients.openStaffKey(staff, under: opened), under: next)
            }
            try SessionStore(work.connection).endOthers(of: session.viewer.staff, but: session.id)
        }
        throttle.succeeded(account: session.username, network: "", device: session.id)
    }

    /// Who sits at an open session may still be someone else: guessing is slowed down here too.
    /// - Returns: what the passphrase opens.
    func check(_ session: Session, _ password: String) async throws -> PassphraseKey {
        if let wait = throttle.admit(
            account: session.username, network: "", device: session.id, at: office.elapsed())
        {
            throw Failure.wait(seconds: wait)
        }
        let account = try await office.database.read { try AccountStore($0).find(staff: session.viewer.staff) }
        guard let account, let opened = try await opened(password, for: PasswordHash(text: account.password), .known)
        else {
            try await office.write(as: session.viewer) {
                try $0.writer.note(.refuse, "accounts", record: session.viewer.staff)
            }
            throw Failure.wrong
        }
        return opened
    }

    /// Names that anyone knows of a member of staff: their own and their agency's.
    func namesKnown(of staff: String) async throws -> [String] {
        try await office.read(as: .commandLine) { reader in
            let member = try reader.find(Register.named("staff")!, staff)?.record
            let agency = try member?.text("agency").flatMap { try reader.find(Register.named("agencies")!, $0)?.record }
            return [member?.text("name"), agency?.text("name_en"), agency?.text("name_lo")].compactMap { $0 }
        }
    }
}
