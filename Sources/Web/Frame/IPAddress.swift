import Foundation

/// An IPv4 or IPv6 address in its one written form.
public enum IPAddress {
    /// - Returns: nil if it is none. An IPv4 address that came by way of IPv6 (`::ffff:10.0.0.1`) is an IPv4 address.
    public static func canonical(_ text: String) -> String? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return written(AF_INET, &four) }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1, let written = written(AF_INET6, &six) else { return nil }
        let mapped = "::ffff:"
        return written.hasPrefix(mapped) && written.contains(".") ? String(written.dropFirst(mapped.count)) : written
    }

    public static func isLoopback(_ text: String) -> Bool {
        guard let address = canonical(text) else { return false }
        return address == "::1" || address.hasPrefix("127.")
    }

    private static func written(_ family: CInt, _ address: UnsafeRawPointer) -> String? {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        return inet_ntop(family, address, &text, socklen_t(text.count)).map { String(cString: $0) }
    }
}
