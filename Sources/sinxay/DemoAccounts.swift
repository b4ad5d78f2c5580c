import Desks
import Domain
import Store

/// One sign-in for each role, for the members of the cast in the sample's register of staff.
enum DemoAccounts {
    /// For invented people only; printed and the same for all.
    static let passphrase = "sang sinxay demo"

    struct Opened: Sendable {
        let username: String
        let name: String
        let role: String
    }

    static func open(_ office: Office, _ signIn: SignIn) async throws -> [Opened] {
        let today = office.today
        let staff = try await office.read(as: .commandLine) { reader in
            var query = RecordQuery(Register.named("staff")!)
            query.descending = false
            query.limit = 1000
            return try reader.list(query).map(\.record).filter { $0.day("to_day").map { $0 >= today } ?? true }
        }
        var opened: [Opened] = []
        for member in staff where member.id.hasPrefix("U-") && !member.id.contains(where: \.isNumber) {
            let username = member.id.dropFirst(2).lowercased()
            try await signIn.addAccount(
                staff: member.id, username: username, password: passphrase, isDemonstration: true)
            opened.append(Opened(username: username, name: member.text("name") ?? "", role: member.text("role") ?? ""))
        }
        return opened
    }

    static func table(_ accounts: [Opened], port: Int) -> String {
        let width = accounts.map(\.username.count).max() ?? 0
        let lines = accounts.map { account in
            "  \(account.username)" + String(repeating: " ", count: width - account.username.count + 2)
                + "\(account.role): \(account.name)"
        }
        return """

            Sinxay is at http://127.0.0.1:\(port)/   (Ctrl-C ends it)

            Sign in as any of these, with the passphrase: \(passphrase)
            \(lines.joined(separator: "\n"))

            """
    }
}
