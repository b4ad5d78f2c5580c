import Domain

/// What a form or a query string carries: names with one or more values, `application/x-www-form-urlencoded`.
public struct FormData: Sendable {
    private var byName: [String: [String]] = [:]

    /// A form with more fields than any page has is refused rather than read.
    static let mostFields = 2000

    /// Bytes of a field's name, all ASCII: codes of fields and questions, and what pages call their own.
    private static let longestName = 100

    /// A value has more marks on one letter than any script writes (`MarkRuns`).
    struct MarksRunOn: Error {}

    init() {}

    /// The same without some fields.
    func without(_ names: Set<String>) -> FormData {
        var form = self
        for name in names { form.byName[name] = nil }
        return form
    }

    /// Names and values are looked at as bytes first, and nothing that is costly to compare comes further.
    ///
    /// - Returns: nil if it is not valid UTF-8 percent-encoding, or has too many fields, or a name that none has.
    init?(_ encoded: some Collection<UInt8>) throws(MarksRunOn) {
        var count = 0
        for pair in encoded.split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= Self.mostFields else { return nil }
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(halves[0]), name.utf8.count <= Self.longestName,
                name.utf8.allSatisfy({ $0 < 0x80 }), let value = halves.count > 1 ? Self.decode(halves[1]) : ""
            else { return nil }
            guard MarkRuns.areShort(value) else { throw MarksRunOn() }
            byName[name, default: []].append(value)
        }
    }

    /// - Returns: nil for a `%` without two hexadecimal digits, and for what is then not UTF-8.
    private static func decode(_ text: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The value, empty if there is none.
    public subscript(name: String) -> String { byName[name]?.first ?? "" }

    public func all(_ name: String) -> [String] { byName[name] ?? [] }

    public var names: [String] { byName.keys.sorted() }

    /// One text a name; several values (checkboxes) joined by `;`, as fields with several codes are read.
    public var raw: [String: String] { byName.mapValues { $0.filter { !$0.isEmpty }.joined(separator: ";") } }
}
