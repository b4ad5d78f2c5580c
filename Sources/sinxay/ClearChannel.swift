import HummingbirdCore
import Logging
import NIOCore
import Web

/// HTTP without TLS, for the proxies that speak TLS to everyone else and for this machine itself. Anybody else's
/// connection is closed before a byte of it is read: a passphrase must not travel in the open because someone found the
/// server behind its proxy.
struct ClearChannel: ServerChildChannel {
    struct NotTheProxy: Error {}

    let http: HTTP1Channel
    let proxies: Set<String>

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        guard isAdmitted(channel.remoteAddress?.ipAddress) else {
            // Closed here: nobody else hears of the failure.
            return channel.close().flatMapThrowing { throw NotTheProxy() }
        }
        return http.setup(channel: channel, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await http.handle(value: value, logger: logger) }

    private func isAdmitted(_ peer: String?) -> Bool {
        guard let peer = peer.flatMap(IPAddress.canonical) else { return false }
        return IPAddress.isLoopback(peer) || proxies.contains(peer)
    }
}
