/// The text of answers, `D1-01=yes;D1-02=no`, taken apart by bytes: a country has hundreds of millions of them.
enum AnswersText {
    /// - Parameter part: gets the bytes of a code and its answer; false stops the reading.
    /// - Returns: false if the text is none, or `part` gave false.
    static func parts(of text: String, _ part: (UnsafeBufferPointer<UInt8>, Answer) -> Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
                if end > start, !one(UnsafeBufferPointer(rebasing: bytes[start..<end]), part) { return false }
                start = end + 1
            }
            return true
        }
    }

    /// Whether a text is what `Answers.description` writes: codes in their order, each once, none unknown, nothing else.
    static func isWritten(_ text: String) -> Bool {
        var last = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        var length = 0
        let isRight = parts(of: text) { code, answer in
            guard answer != .unknown, length == 0 || last.lexicographicallyPrecedes(code) else { return false }
            last = code
            length += code.count + (answer == .yes ? 5 : 4)
            return true
        }
        // Each part with its mark, and a semicolon after all but the last: no white space, no empty part.
        return isRight && (length == 0 ? text.isEmpty : length - 1 == text.utf8.count)
    }

    private static func one(
        _ bytes: UnsafeBufferPointer<UInt8>, _ part: (UnsafeBufferPointer<UInt8>, Answer) -> Bool
    ) -> Bool {
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "=")) else { return false }
        let code = trimmed(bytes, 0..<mark)
        guard let answer = answer(trimmed(bytes, mark + 1..<bytes.count)), (1...40).contains(code.count),
            code.allSatisfy(isCodeByte)
        else { return false }
        return part(code, answer)
    }

    private static func answer(_ bytes: UnsafeBufferPointer<UInt8>) -> Answer? {
        switch bytes.count {
        case 2 where bytes.elementsEqual("no".utf8): .no
        case 3 where bytes.elementsEqual("yes".utf8): .yes
        case 7 where bytes.elementsEqual("unknown".utf8): .unknown
        default: nil
        }
    }

    /// Without white space at either end.
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8>
    {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
