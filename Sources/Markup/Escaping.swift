extension String {
    /// Appends the text with `& < > " '` replaced, which makes it safe in element content and in a quoted attribute.
    /// Most texts hold none of them: the bytes are looked at once, and what lies between is copied as a whole.
    func appendEscaped(to target: inout [UInt8]) {
        var text = self
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() {
                guard byte < 0x3F, let entity = Self.entity(for: byte) else { continue }
                target += bytes[start..<index]
                entity.withUTF8Buffer { target += $0 }
                start = index + 1
            }
            target += bytes[start...]
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
