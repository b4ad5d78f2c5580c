import Hummingbird

/// The cookies of one request, read once: every page asks for three of them.
struct RequestCookies {
    private let header: String

    init(_ request: Request) { header = request.headers[.cookie] ?? "" }

    /// Bytes of a value; ours are tokens and codes.
    private static let longest = 128

    /// The value of the first cookie of this name (RFC 6265, section 5.4); nil for one that is none of ours: longer, or
    /// not ASCII.
    subscript(name: String) -> String? {
        for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
            let pair = pair.drop { $0 == UInt8(ascii: " ") }
            guard pair.starts(with: name.utf8) else { continue }
            let rest = pair.dropFirst(name.utf8.count)
            if rest.first == UInt8(ascii: "=") {
                let value = rest.dropFirst()
                return value.count <= Self.longest && value.allSatisfy { $0 < 0x80 } ? String(value) : nil
            }
        }
        return nil
    }
}
