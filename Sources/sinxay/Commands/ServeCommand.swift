import ArgumentParser
import Desks
import Hummingbird
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the website from a data folder.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The port on this machine.") var port = 8080

    @Option(help: "The address of a proxy whose X-Forwarded-For is believed; may be given more than once.")
    var proxy: [String] = []

    func run() async throws {
        let installation = try Installation()
        let office = try await installation.office(data: data)
        try await Server.run(
            try installation.site(
                office, installation.signIn(office, data: data),
                isDemonstration: Installation.isDemonstration(data), proxies: Set(proxy)), port: port
        ) {
            say("Sinxay is served at http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
        }
    }
}
