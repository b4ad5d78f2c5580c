import Hummingbird

/// The cookies of one request, read once: every page asks for three of them.
struct RequestCookies {
    private let header: String

    init(_ request: Request) { header = request.headers[.cookie] ?? "" }

    /// The value of the first cookie of this name (RFC 6265, section 5.4).
    subscript(name: String) -> String? {
        for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
            let pair = pair.drop { $0 == UInt8(ascii: " ") }
            guard pair.starts(with: name.utf8) else { continue }
            let rest = pair.dropFirst(name.utf8.count)
            if rest.first == UInt8(ascii: "=") { return String(rest.dropFirst()) }
        }
        return nil
    }
}
