/// How a site is served.
struct ServerSettings: Sendable {
    var isDemonstration = false
    /// An address of this machine; only the loopback ones without TLS or a proxy.
    var host = "127.0.0.1"
    var port = 8080
    /// PEM files.
    var certificate: String?
    var key: String?
    /// Addresses whose `X-Forwarded-For` is believed.
    var proxies: Set<String> = []
    /// For one session, or one network without a session; 0 for no limit.
    var requestsPerSecond = 20

    /// - Throws: `CommandProblem` where passphrases would travel in the open.
    func checked() throws -> ServerSettings {
        guard (certificate == nil) == (key == nil) else {
            throw CommandProblem("TLS takes both: --tls-certificate and --tls-key.")
        }
        let isLocal = ["127.0.0.1", "::1", "localhost"].contains(host)
        guard isLocal || certificate != nil || !proxies.isEmpty else {
            throw CommandProblem(
                "Others could read what is sent to \(host). Give --tls-certificate and --tls-key, or the --proxy that does it."
            )
        }
        return self
    }
}
