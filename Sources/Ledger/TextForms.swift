import Foundation

private let hexadecimalDigits = Array("0123456789abcdef".utf8)

extension Collection where Element == UInt8 {
    /// Two lower-case digits a byte.
    public var hexadecimal: String {
        String(unsafeUninitializedCapacity: count * 2) { buffer in
            var position = 0
            for byte in self {
                buffer[position] = hexadecimalDigits[Int(byte >> 4)]
                buffer[position + 1] = hexadecimalDigits[Int(byte & 15)]
                position += 2
            }
            return position
        }
    }
}

extension [UInt8] {
    /// - Returns: nil for anything but pairs of lower-case digits, so that what was read writes out the same.
    public init?(hexadecimal text: some StringProtocol) {
        let digits = text.utf8
        guard digits.count.isMultiple(of: 2) else { return nil }
        self = []
        reserveCapacity(digits.count / 2)
        var half: UInt8?
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let high = half {
                append(high << 4 | value)
                half = nil
            } else {
                half = value
            }
        }
    }

    /// Standard Base64 with padding (RFC 4648, 4).
    /// - Returns: nil for any other spelling of the same bytes.
    public init?(base64 text: String) {
        guard let data = Data(base64Encoded: text), data.base64EncodedString().isExactly(text) else { return nil }
        self = Array(data)
    }

    /// Up to eight bytes as a number, the highest first.
    var bigEndian: UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}

extension UInt64 {
    var bigEndianBytes: [UInt8] { stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) } }
}

extension StringProtocol {
    /// The same bytes. `==` also takes different spellings of one letter for equal, which a log must not.
    public func isExactly(_ other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}
