import Foundation

/// What a form or a query string carries: names with one or more values, `application/x-www-form-urlencoded`.
public struct FormData: Sendable {
    private var byName: [String: [String]] = [:]

    /// A form with more fields than any page has is refused rather than read.
    static let mostFields = 2000

    init() {}

    /// - Returns: nil if it is not valid UTF-8 percent-encoding, or has too many fields.
    init?(_ encoded: some StringProtocol) {
        var count = 0
        for pair in encoded.split(separator: "&") {
            count += 1
            guard count <= Self.mostFields else { return nil }
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(halves[0]), let value = Self.decode(halves.count > 1 ? halves[1] : "")
            else { return nil }
            byName[name, default: []].append(value)
        }
    }

    private static func decode(_ text: some StringProtocol) -> String? {
        String(text.map { $0 == "+" ? " " : $0 }).removingPercentEncoding
    }

    /// The value, empty if there is none.
    public subscript(name: String) -> String { byName[name]?.first ?? "" }

    public func all(_ name: String) -> [String] { byName[name] ?? [] }

    public var names: [String] { byName.keys.sorted() }

    /// One text a name; several values (checkboxes) joined by `;`, as fields with several codes are read.
    public var raw: [String: String] { byName.mapValues { $0.filter { !$0.isEmpty }.joined(separator: ";") } }
}
