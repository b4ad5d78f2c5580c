extension String {
    /// Appends the text with `& < > " '` replaced, which makes it safe in element content and in a quoted attribute.
    /// Most texts hold none of them, so the bytes are looked at once and copied in runs.
    func appendEscaped(to target: inout String) {
        let bytes = utf8
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte < 0x40, let entity = Self.entity(for: byte) {
                target += self[start..<index]
                target += entity
                start = next
            }
            index = next
        }
        if start == bytes.startIndex { target += self } else { target += self[start...] }
    }

    private static func entity(for byte: UInt8) -> String? {
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
