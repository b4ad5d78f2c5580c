import ArgumentParser
import Desks
import Domain
import Foundation

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Open a sign-in for a member of staff; the passphrase is read from standard input.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The id in the register of staff.") var staff: String
    @Option(help: "The name to sign in with.") var username: String

    func run() async throws {
        let office = try await Installation().office(data: data)
        guard let passphrase = readLine(strippingNewline: true),
            (SignIn.shortestPassphrase...SignIn.longestPassphrase).contains(passphrase.count)
        else {
            throw CommandProblem(
                "A passphrase has \(SignIn.shortestPassphrase) to \(SignIn.longestPassphrase) characters.")
        }
        try await SignIn(office).addAccount(staff: staff, username: username, password: passphrase)
        say("\(username) can sign in now.")
    }
}
