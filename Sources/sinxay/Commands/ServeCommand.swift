import ArgumentParser
import Desks
import Hummingbird
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the website from a data folder.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @Option(help: "The port on this machine.") var port = 8080

    func run() async throws {
        let installation = try Installation()
        let office = try await installation.office(data: data, keys: keys)
        try await Server.run(try installation.site(office, isDemonstration: false), port: port) {
            say("Sinxay is served at http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
        }
    }
}
