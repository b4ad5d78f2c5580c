extension String {
    /// Appends the text with `& < > " '` replaced, which makes it safe in element content and in a quoted attribute, and
    /// without marks of direction: one in a name would turn around what stands after it on the page.
    /// Most texts hold none of them: the bytes are looked at once, and what lies between is copied as a whole.
    func appendEscaped(to target: inout [UInt8]) {
        var text = self
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() {
                if byte == 0xE2, index >= start, Self.isDirection(bytes[index...]) {
                    target += bytes[start..<index]
                    start = index + 3
                    continue
                }
                guard byte < 0x3F, let entity = Self.entity(for: byte) else { continue }
                target += bytes[start..<index]
                entity.withUTF8Buffer { target += $0 }
                start = index + 1
            }
            target += bytes[start...]
        }
    }

    /// Whether U+200E, U+200F, U+202A to U+202E or U+2066 to U+2069 begins here.
    private static func isDirection(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard rest.count >= 3 else { return false }
        switch (rest[rest.startIndex + 1], rest[rest.startIndex + 2]) {
        case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
        default: return false
        }
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
