import Foundation
import Web

/// How a site is served.
struct ServerSettings: Sendable {
    /// An address of this machine; only the loopback ones without TLS or a proxy.
    var host = "127.0.0.1"
    var port = 8080
    /// PEM files.
    var certificate: String?
    var key: String?
    /// Addresses whose `X-Forwarded-For` is believed, in their one written form, and who alone are served without TLS.
    var proxies: Set<String> = []
    /// For one session, or one network without a session; 0 for no limit.
    var requestsPerSecond = 20

    /// - Throws: `CommandProblem` where passphrases would travel in the open.
    func checked() throws -> ServerSettings {
        guard (certificate == nil) == (key == nil) else {
            throw CommandProblem("TLS takes both: --tls-certificate and --tls-key.")
        }
        for proxy in proxies where IPAddress.canonical(proxy) == nil {
            throw CommandProblem("“\(proxy)” is no address of a proxy: name it as 10.0.0.2 or fd00::2, not by a name.")
        }
        if let key { try OwnFile.checkSecret(key) }
        if let certificate { try OwnFile.checkReadable(certificate) }
        guard isLocal || certificate != nil || !proxies.isEmpty else {
            throw CommandProblem(
                "Others could read what is sent to \(host). Give --tls-certificate and --tls-key, or the --proxy that does it."
            )
        }
        var checked = self
        checked.proxies = Set(proxies.compactMap(IPAddress.canonical))
        return checked
    }

    /// Whether only this machine reaches it.
    var isLocal: Bool { host == "localhost" || IPAddress.isLoopback(host) }

    /// - Throws: `CommandProblem` if a demonstration would be served to others.
    func checked(isDemonstration: Bool) throws {
        guard isDemonstration, !isLocal else { return }
        throw CommandProblem(
            """
            This is a demonstration: its people need no second factor, and its passphrases may be known. It is served on \
            this machine alone: --host 127.0.0.1
            """)
    }
}
