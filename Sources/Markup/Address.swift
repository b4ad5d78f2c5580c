/// Whether an address may stand in a link.
enum Address {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Safe: a relative address, or one with a scheme that only ever leads somewhere. Browsers drop tabs and line
    /// breaks before they look for the scheme, so an address with a control character is refused.
    static func isSafe(_ address: String) -> Bool {
        let bytes = address.utf8
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
        let delimiters: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        guard let end = bytes.firstIndex(where: delimiters.contains), bytes[end] == delimiters[0] else { return true }
        return schemes.contains(address[..<end].lowercased())
    }
}
