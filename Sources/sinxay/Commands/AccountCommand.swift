import ArgumentParser
import Desks
import Domain
import Foundation

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Open a sign-in for a member of staff; the passphrase is read from standard input.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The id in the register of staff.") var staff: String
    @Option(help: "The name to sign in with.") var username: String

    func run() async throws {
        let office = try await Installation().office(data: data, keys: keys, shared.place, lost.loss)
        let signIn = try Installation.signIn(office)
        do {
            try await signIn.addAccount(
                staff: staff, username: username, password: readLine(strippingNewline: true) ?? "")
        } catch let problem as SignIn.AccountProblem {
            throw CommandProblem(sentence(problem))
        }
        say("\(username) can sign in now.")
    }

    private func sentence(_ problem: SignIn.AccountProblem) -> String {
        switch problem {
        case .noSuchStaff: "There is no \(staff) in the register of staff."
        case .taken: "\(username) or \(staff) has an account already."
        case .badUsername: "A name to sign in with has 1 to 64 letters, digits and signs, without spaces."
        case .passphrase(.tooShort): "A passphrase has at least \(PassphraseRules.shortest) characters."
        case .passphrase(.tooLong): "A passphrase has at most \(PassphraseRules.longest) characters."
        case .passphrase(.guessable):
            "This passphrase is easy to guess. Take several words that do not belong together."
        }
    }
}
