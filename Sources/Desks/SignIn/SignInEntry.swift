import Domain
import Foundation
import Store
import Vault

extension SignIn {
    /// What is known once the passphrase was compared.
    struct Entry: Sendable {
        /// The account, if the passphrase is its.
        let account: Account?
        /// Whose account was tried, if there is one of that name.
        let named: String?
        let code: String
        let knock: Knock
        let isKnownDevice: Bool
        /// What the passphrase opens; nil if it was wrong.
        let passphraseKey: PassphraseKey?
        let renewed: PasswordHash?
    }

    /// Lets someone in, or writes down that they were not: one transaction either way.
    func enter(_ entry: Entry, _ work: Work) throws -> Admitted? {
        let now = work.now
        guard let account = entry.account, let passphraseKey = entry.passphraseKey, !account.isDisabled,
            let viewer = try AccountStore(work.connection).viewer(
                staff: account.staff, today: work.today, work.content.holders),
            try factorHolds(entry.code, of: account.staff, work)
        else {
            try work.writer.note(.refuse, "accounts", record: entry.named ?? "")
            if let staff = entry.named { try noteFailure(of: staff, work) }
            return nil
        }
        let (connection, staff) = (work.connection, account.staff)
        let recipients = try work.recipients
        let opening = try recipients.openStaffKey(staff, under: passphraseKey)
        if let renewed = entry.renewed, let next = renewed.passphraseKey {
            try AccountStore(connection).setPassword(staff: staff, renewed.text)
            try recipients.rewrapStaffKey(staff, opening, under: next)
        }
        if try recipients.signedIn(viewer, opening) {
            try work.writer.note(.correct, "accounts", record: staff, changed: ["sealed_access"])
        }
        let sessions = SessionStore(connection)
        try sessions.endOutside(
            now.adding(seconds: -Session.limits(of: viewer.role).absolute)...now.adding(seconds: Instant.mostAhead))
        try beginFactor(of: staff, work)
        let token = Secret.text(32, office.random)
        let id = Secret.text(8, office.random)
        try sessions.start(
            tokenHash: Secret.hash(token), id: id, staff: staff, device: entry.knock.browser,
            openingKey: try Self.kept(opening, underToken: token, session: id), at: now)
        let events = AccountEventStore(connection)
        var device: String?
        if entry.isKnownDevice {
            try events.add(.signedIn, staff: staff, detail: entry.knock.browser, at: now)
        } else {
            let made = Secret.text(32, office.random)
            try DeviceStore(connection).add(tokenHash: Secret.hash(made), staff: staff, at: now)
            try events.add(.newDevice, staff: staff, detail: entry.knock.browser, at: now)
            device = made
        }
        try work.writer.note(
            .signIn, "accounts", record: staff, changed: entry.renewed == nil ? [] : ["password_hash"])
        return Admitted(token: token, device: device)
    }

    /// A private key as the row of a session keeps it.
    static func kept(_ opening: OpeningKey, underToken token: String, session: String) throws -> String {
        Data(try OpeningKeyWrap.wrap(opening, underToken: token, session: session)).base64EncodedString()
    }

    /// Whether the code is right, and uses it up. Where no factor counts, none is asked for here.
    func factorHolds(_ code: String, of staff: String, _ work: Work) throws -> Bool {
        let factors = FactorStore(work.connection)
        let resets = FactorResetStore(work.connection)
        guard let factor = try factors.find(staff: staff), factor.confirmedAt != nil else {
            // Where a factor was taken away, the code that was handed over stands in until a new one is set up.
            guard try resets.isOwed(staff: staff) else { return true }
            return try resets.holds(
                staff: staff, code: Secret.hash(FactorResetCode.folded(code)), within: FactorResetCode.seconds,
                of: work.now)
        }
        let secret = try work.vault.openedFactor(factor.secret, of: staff)
        guard let step = OneTimeCode.step(of: code, secret, at: work.now, after: factor.lastStep) else { return false }
        try factors.use(staff: staff, step: step)
        return true
    }

    /// Tries in a row are one event that counts them.
    private func noteFailure(of staff: String, _ work: Work) throws {
        let events = AccountEventStore(work.connection)
        let last = try events.latest(of: staff, limit: 1).first
        if let last, last.kind == .failed {
            try events.countAgain(staff: staff, tries: (Int(last.detail) ?? 1) + 1, at: work.now)
        } else {
            try events.add(.failed, staff: staff, detail: "1", at: work.now)
        }
    }
}
