import CPQ
import Store

/// The types of PostgreSQL that go over the seam, by their fixed numbers (pg_type.dat).
enum WireType {
    static let bool: Oid = 16
    static let bytes: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let unknown: Oid = 705
    static let character: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278

    static func isText(_ type: Oid) -> Bool { [text, varchar, name, unknown, character].contains(type) }

    /// One value of an answer in binary format, as the seam knows it: yes and no are 1 and 0.
    static func datum(_ bytes: UnsafeRawBufferPointer, _ type: Oid) throws -> Datum {
        switch type {
        case text, varchar, name, unknown, character: return .text(String(decoding: bytes, as: UTF8.self))
        case int8: return .integer(Int64(bitPattern: big(bytes)))
        case int4: return .integer(Int64(Int32(truncatingIfNeeded: big(bytes))))
        case int2: return .integer(Int64(Int16(truncatingIfNeeded: big(bytes))))
        case oid: return .integer(Int64(big(bytes)))
        case bool: return .integer(bytes.first == 1 ? 1 : 0)
        case WireType.bytes: return .bytes(Array(bytes))
        case float8: return .real(Double(bitPattern: big(bytes)))
        case float4: return .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: big(bytes)))))
        case numeric: return number(bytes)
        case void: return .null
        default: throw PostgresFailure(state: "", message: "a column of type \(type) can't be read")
        }
    }

    private static func big(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    }

    /// What sums and quotients give: a whole number where it is one and fits.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> Datum {
        func word(_ index: Int) -> Int { Int(Int16(bitPattern: UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))) }
        guard bytes.count >= 8 else { return .null }
        let (count, weight, sign) = (word(0), word(2), UInt16(bitPattern: Int16(word(4))))
        guard sign == 0 || sign == 0x4000 else { return .real(.nan) }
        let digits = (0..<count).map { word(8 + 2 * $0) }
        let isNegative = sign == 0x4000
        if count <= weight + 1 {
            var whole: Int64 = 0
            var fits = true
            for place in 0...max(0, weight) where weight >= 0 {
                let (times, one) = whole.multipliedReportingOverflow(by: 10_000)
                let (plus, two) = times.addingReportingOverflow(place < count ? Int64(digits[place]) : 0)
                fits = fits && !one && !two
                whole = plus
            }
            if fits { return .integer(isNegative ? -whole : whole) }
        }
        var text = isNegative ? "-" : ""
        for place in 0...max(0, weight) {
            text += weight >= 0 && place < count ? pad(digits[place]) : "0000"
        }
        text += "."
        if weight < -1 { text += String(repeating: "0000", count: -weight - 1) }
        for place in max(0, weight + 1)..<max(count, weight + 1, 0) where place < count { text += pad(digits[place]) }
        return .real(Double(text + "0") ?? .nan)
    }

    private static func pad(_ digits: Int) -> String {
        let text = String(digits)
        return String(repeating: "0", count: 4 - text.count) + text
    }
}
