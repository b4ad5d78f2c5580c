extension String {
    /// Appends the text with `& < > " '` replaced, which makes it safe in element content and in a quoted attribute.
    /// Most texts hold none of them: the bytes are looked at once, and a text without any is copied as a whole.
    func appendEscaped(to target: inout String) {
        let bytes = utf8
        let clean = bytes.withContiguousStorageIfAvailable { buffer -> Int in
            buffer.firstIndex { $0 < 0x3F && Self.entity(for: $0) != nil } ?? buffer.count
        }
        let first = clean ?? 0
        if first == bytes.count {
            target += self
            return
        }
        var start = bytes.startIndex
        var index = bytes.index(start, offsetBy: first)
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            if let entity = Self.entity(for: bytes[index]) {
                target += self[start..<index]
                target += entity
                start = next
            }
            index = next
        }
        target += self[start...]
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
