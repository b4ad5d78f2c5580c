import Hummingbird
import Logging
import Web

enum Server {
    /// Serves on the loopback address until the process is told to end.
    static func run(_ site: Site, port: Int, started: @escaping @Sendable () -> Void) async throws {
        var logger = Logger(label: "sinxay.web")
        logger.logLevel = .error
        let application = Application(
            router: try site.router(),
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { _ in started() },
            logger: logger)
        try await application.runService()
    }
}
