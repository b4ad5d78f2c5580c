import ArgumentParser
import Desks
import Foundation
import Hummingbird
import StorePostgres
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the website from a data folder.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "postgres://… of a replica, which may be seconds behind: figures are counted there.") var replica:
        String?
    @Option(help: "The port on this machine.") var port = 8080
    @Option(help: "The address to listen on; others than this machine's own take TLS or a proxy.")
    var host = "127.0.0.1"
    @Option(help: "A PEM file with the certificate and those above it.") var tlsCertificate: String?
    @Option(help: "A PEM file with the certificate's private key.") var tlsKey: String?
    @Option(
        help:
            "The address of a proxy, who alone is served without TLS and whose X-Forwarded-For is believed; repeatable."
    )
    var proxy: [String] = []
    @Option(help: "Requests a second for one session or network; 0 for no limit.") var requests = 20
    @Option(help: "The private key that signs the ledger; DATA.log-key if left out.") var logKey: String?
    @Option(help: "A checkpoint is made after so many leaves …") var checkpointLeaves = 10_000
    @Option(help: "… or so many minutes, if there is a new leaf.") var checkpointMinutes = 10

    func run() async throws {
        try Installation.checkDeclarations()
        let settings = try ServerSettings(
            host: host, port: port, certificate: tlsCertificate, key: tlsKey, proxies: Set(proxy),
            requestsPerSecond: requests
        ).checked()
        // Before anything long begins, and before Hummingbird: it may wait for ever where it can't listen.
        try ListeningPlace(host: host, port: port).check()
        if shared.place.database == nil { try DataFolder(data).beginServing() }
        let use = try shared.place.database.map { address in
            try PostgresUse.shared(address) {
                say("\(MovedMark.shown(address)) was moved to another place meanwhile: the server ends.")
                Foundation.exit(74)
            }
        }
        defer { withExtendedLifetime(use) {} }
        let installation = try Installation()
        var office = try await installation.office(data: data, keys: keys, shared.place, lost.loss)
        try settings.checked(isDemonstration: office.vault.isDemonstration)
        office.replica = try replica.map { try PostgresDatabase($0, isReplica: true) }
        let site = try installation.site(office, Installation.signIn(office), settings)
        let rounds = try CheckpointRounds.prepared(
            office, data: data, keyFile: logKey, leaves: checkpointLeaves, minutes: checkpointMinutes)
        let scheme = tlsCertificate == nil ? "http" : "https"
        try await Server.run(site, office, settings, rounds) {
            say("Sinxay is served at \(scheme)://\(host):\(port)/ (Ctrl-C ends it)")
        }
    }
}
