import ArgumentParser
import Hummingbird
import Logging

/// The bare server that `scripts/bench` measures pages against: what this machine gives with nothing to do.
struct BenchHelloCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-hello", abstract: "Serve the word hello, for scripts/bench.", shouldDisplay: false)

    @Option(help: "The port on this machine.") var port = 8081

    func run() async throws {
        let router = Router()
        router.get("/") { _, _ in "hello" }
        var logger = Logger(label: "sinxay.bench")
        logger.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            logger: logger)
        try await application.runService()
    }
}
