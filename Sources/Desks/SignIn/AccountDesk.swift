import Domain
import Store

/// Opening and ending accounts; only the command line on the server does.
extension SignIn {
    /// Opens an account for a member of staff.
    ///
    /// - Parameter isDemonstration: the passphrase is printed for all to read, so it need not be hard to guess.
    /// - Throws: `AccountProblem`; nothing was opened then.
    public func addAccount(
        staff: String, username: String, password: String, isDemonstration: Bool = false
    ) async throws {
        let name = TypedSecret.username(username)
        guard Record.isId(name) else { throw AccountProblem.badUsername }
        if !isDemonstration {
            let names = try await namesKnown(of: staff) + [name]
            if let problem = problem(password, about: names) {
                throw AccountProblem.passphrase(problem)
            }
        }
        let hash = try await hashed(password, .known)
        try await office.write(as: .commandLine) { work in
            guard try work.reader.exists(Register.named("staff")!, staff) else { throw AccountProblem.noSuchStaff }
            let accounts = AccountStore(work.connection)
            guard try !accounts.isTaken(username: name, staff: staff) else { throw AccountProblem.taken }
            try accounts.add(staff: staff, username: name, password: hash.text)
            if let key = hash.passphraseKey { _ = try work.recipients.makeStaffKey(staff, under: key) }
            try work.writer.note(.create, "accounts", record: staff, changed: ["username", "password"])
        }
    }

    /// Ends an account and every session of it at once.
    public func disable(staff: String) async throws {
        try await office.write(as: .commandLine) { work in
            try AccountStore(work.connection).setDisabled(staff: staff, true)
            try SessionStore(work.connection).endAll(staff: staff)
            try work.recipients.settle(staff)
            try work.writer.note(.correct, "accounts", record: staff, changed: ["disabled"])
        }
    }

    /// Why an account was not opened.
    public enum AccountProblem: Error, Hashable {
        case noSuchStaff
        /// The name is someone's, or the member of staff has an account.
        case taken
        case badUsername
        case passphrase(PassphraseRules.Problem)
    }
}
