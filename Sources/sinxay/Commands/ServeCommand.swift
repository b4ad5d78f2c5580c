import ArgumentParser
import Desks
import Hummingbird
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the website from a data folder.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The port on this machine.") var port = 8080
    @Option(help: "The private key that signs the ledger; DATA.log-key if left out.") var logKey: String?
    @Option(help: "A checkpoint is made after so many leaves …") var checkpointLeaves = 10_000
    @Option(help: "… or so many minutes, if there is a new leaf.") var checkpointMinutes = 10

    func run() async throws {
        let installation = try Installation()
        let office = try await installation.office(data: data)
        let rounds = try CheckpointRounds.prepared(
            office, data: data, keyFile: logKey, leaves: checkpointLeaves, minutes: checkpointMinutes)
        try await Server.run(try installation.site(office, isDemonstration: false), port: port, rounds) {
            say("Sinxay is served at http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
        }
    }
}
