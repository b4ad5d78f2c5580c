import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from: an IPv4 address, or the 64 bits of an IPv6 address that one connection has.
enum Network {
    /// - Parameter proxies: addresses that are believed when they say for whom they ask; anyone else's
    ///   `X-Forwarded-For` is not read (ASVS 4.1.3).
    static func name(_ request: Request, _ peer: SocketAddress?, proxies: Set<String>) -> String {
        guard let told = peer?.ipAddress else { return "" }
        // A server on all of this machine's addresses sees IPv4 by way of IPv6.
        let address = IPAddress.canonical(told) ?? told
        guard proxies.contains(address) else { return narrowed(address) }
        // The last one is what the proxy itself saw; those before it are whatever the client said.
        let named = request.headers[values: HTTPField.Name("X-Forwarded-For")!].last?.utf8
            .split(separator: UInt8(ascii: ",")).last?.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return named.map { narrowed(String(decoding: $0.prefix(Self.longest), as: UTF8.self)) } ?? narrowed(address)
    }

    /// Bytes of an address.
    private static let longest = 45

    private static func narrowed(_ address: String) -> String {
        guard address.utf8.contains(UInt8(ascii: ":")), let parsed = try? SocketAddress(ipAddress: address, port: 0),
            case .v6(let six) = parsed
        else { return String(decoding: address.utf8.prefix(longest), as: UTF8.self) }
        return withUnsafeBytes(of: six.address.sin6_addr) { bytes in
            bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
        }
    }
}
