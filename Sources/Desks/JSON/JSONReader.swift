import Domain

/// Reads JSON from outside: strictly, and with bounds on how deep and how much.
///
/// Refused besides what RFC 8259 refuses: a member named twice, half a surrogate pair, more marks on a letter than any
/// script writes (`MarkRuns`), and anything beyond the bounds.
public struct JSONReader {
    /// So many values in one text: more than any request has.
    static let mostValues = 50_000
    /// Lists and objects within each other.
    static let deepest = 12

    public enum Problem: Error, Hashable, Sendable {
        case malformed
        case tooDeep
        case tooMuch
    }

    private let bytes: [UInt8]
    private var place = 0
    private var values = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    public static func read(_ bytes: [UInt8]) throws(Problem) -> JSON {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw .malformed }
        return value
    }

    private mutating func value(depth: Int) throws(Problem) -> JSON {
        values += 1
        guard values <= Self.mostValues else { throw .tooMuch }
        guard depth <= Self.deepest else { throw .tooDeep }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .yes(true))
        case UInt8(ascii: "f"): return try word("false", .yes(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws(Problem) -> JSON {
        place += 1
        var members: [String: JSON] = [:]
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw .malformed }
            let name = try string()
            skipSpace()
            guard take(":") else { throw .malformed }
            guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else { throw .malformed }
            skipSpace()
        } while take(",")
        guard take("}") else { throw .malformed }
        return .object(members)
    }

    private mutating func list(_ depth: Int) throws(Problem) -> JSON {
        place += 1
        var elements: [JSON] = []
        skipSpace()
        if take("]") { return .list(elements) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw .malformed }
        return .list(elements)
    }

    // MARK: Texts and numbers

    private mutating func string() throws(Problem) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = peek {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self), MarkRuns.areShort(string) else {
                    throw .malformed
                }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw .malformed
            default: text.append(byte)
            }
        }
        throw .malformed
    }

    private mutating func escape(into text: inout [UInt8]) throws(Problem) {
        guard let byte = peek else { throw .malformed }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
        default: throw .malformed
        }
    }

    /// Four digits, or twice four for a character beyond them.
    private mutating func scalar() throws(Problem) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw .malformed }
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw .malformed }
        return scalar
    }

    private mutating func unit() throws(Problem) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Hexadecimal.digit(byte) else { throw .malformed }
            place += 1
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    private mutating func number() throws(Problem) -> String {
        let start = place
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() throws(Problem) {
        let start = place
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        guard place > start else { throw .malformed }
    }

    // MARK: Bytes

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        place += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Problem) -> JSON {
        let end = place + word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= bytes.count, bytes[place..<end].elementsEqual(expected) else { throw .malformed }
        place = end
        return value
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }
}
