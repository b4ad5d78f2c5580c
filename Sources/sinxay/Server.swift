import Desks
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOSSL
import StoreSQLite
import Web

enum Server {
    /// Serves until the process is told to end, signs the ledger now and then, and looks whether what phones sent may go
    /// on. A connection without a request or an answer is closed after a minute.
    static func run(
        _ site: Site, _ office: Office, _ settings: ServerSettings, _ rounds: CheckpointRounds? = nil,
        started: @escaping @Sendable () -> Void
    ) async throws {
        var logger = Logger(label: "sinxay.web")
        logger.logLevel = .error
        try ListeningPlace(host: settings.host, port: settings.port).check()
        let signals = EndingSignals()
        defer { signals.stop() }
        let configuration = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
        let application = Application(
            router: try site.router(),
            server: try tls(settings).map { try .tls(.http1(configuration: configuration), tlsConfiguration: $0) }
                ?? HTTPServerBuilder { responder in
                    ClearChannel(
                        http: HTTP1Channel(responder: responder, configuration: configuration),
                        proxies: settings.proxies)
                },
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { _ in started() },
            logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Two more than can read at once: writers wait without holding a reader.
            group.addTask(executorPreference: WorkerThreads(count: SQLiteDatabase.mostReaders + 2)) {
                try await application.runService(
                    gracefulShutdownSignals: signals.hangsUp ? [.sigterm, .sigint, .sighup] : [.sigterm, .sigint])
            }
            if let rounds { group.addTask { await rounds.run() } }
            group.addTask { await WaitingRounds(office: office).run() }
            group.addTask { await PairingRounds(office: office).run() }
            // The rounds end only when the server has.
            try await group.next()
            group.cancelAll()
        }
    }

    /// TLS 1.2 and 1.3, with suites that are forward secret (ASVS 12.1.1, 12.1.2).
    private static func tls(_ settings: ServerSettings) throws -> TLSConfiguration? {
        guard let certificate = settings.certificate, let key = settings.key else { return nil }
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            configuration.cipherSuiteValues = [
                .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
                .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
                .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
            ]
            // A key of another certificate shows here, with a sentence, and not when the server starts.
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw CommandProblem(
                "The certificate \(certificate) or its key \(key) can't be read, or they don't belong together: \(error)"
            )
        }
    }
}
