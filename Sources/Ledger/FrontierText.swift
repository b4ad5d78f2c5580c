/// A frontier as the database keeps it: its roots in lower-case digits, one space between.
///
/// Every leaf reads and writes one, so this goes over bytes.
extension Frontier {
    private static let width = 64
    private static let digits = Array("0123456789abcdef".utf8)
    private static let space = UInt8(ascii: " ")

    /// - Returns: nil unless the text is exactly what `text` makes of a tree of this size.
    public init?(size: Int, text: String) {
        var roots: [NodeHash] = []
        var text = text
        let isRight = text.withUTF8 { bytes in
            let count = (bytes.count + 1) / (Self.width + 1)
            guard bytes.isEmpty || count * (Self.width + 1) == bytes.count + 1 else { return false }
            roots.reserveCapacity(count)
            for number in 0..<count {
                let start = number * (Self.width + 1)
                guard number == 0 || bytes[start - 1] == Self.space,
                    let root = Self.bytes(UnsafeBufferPointer(rebasing: bytes[start..<start + Self.width]))
                else { return false }
                roots.append(root)
            }
            return true
        }
        guard isRight else { return nil }
        self.init(size: size, roots: roots)
    }

    public var text: String {
        guard !roots.isEmpty else { return "" }
        return String(unsafeUninitializedCapacity: roots.count * (Self.width + 1) - 1) { buffer in
            var position = 0
            for root in roots {
                if position > 0 {
                    buffer[position] = Self.space
                    position += 1
                }
                for byte in root.bytes {
                    buffer[position] = Self.digits[Int(byte >> 4)]
                    buffer[position + 1] = Self.digits[Int(byte & 15)]
                    position += 2
                }
            }
            return position
        }
    }

    private static func bytes(_ digits: UnsafeBufferPointer<UInt8>) -> NodeHash? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return NodeHash(bytes)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
