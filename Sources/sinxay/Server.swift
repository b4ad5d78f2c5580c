import Hummingbird
import Logging
import Web

enum Server {
    /// Serves on the loopback address until the process is told to end, and signs the ledger now and then.
    static func run(
        _ site: Site, port: Int, _ rounds: CheckpointRounds? = nil, started: @escaping @Sendable () -> Void
    ) async throws {
        var logger = Logger(label: "sinxay.web")
        logger.logLevel = .error
        let application = Application(
            router: try site.router(),
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { _ in started() },
            logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.runService() }
            if let rounds { group.addTask { await rounds.run() } }
            // The rounds end only when the server has.
            try await group.next()
            group.cancelAll()
        }
    }
}
