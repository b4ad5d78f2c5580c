/// What a person answered to each question of a screening form.
public enum Answer: String, Sendable, Hashable, CaseIterable {
    case yes, no
    /// Not asked, not known, or the person would rather not say.
    case unknown

    /// As it is written.
    init?(_ text: String) {
        switch text {
        case "yes": self = .yes
        case "no": self = .no
        case "unknown": self = .unknown
        default: return nil
        }
    }
}

/// The answers of one screening, by question code. A question that is absent is unknown.
///
/// Written `D1-01=yes;D1-02=no`, sorted by code, unknown ones left out.
public struct Answers: Sendable, Hashable, CustomStringConvertible {
    public private(set) var byCode: [String: Answer]

    public init(_ byCode: [String: Answer] = [:]) {
        // Most leave out what is not known, as it is written here.
        self.byCode = byCode.values.contains(.unknown) ? byCode.filter { $0.value != .unknown } : byCode
    }

    /// - Returns: nil if a part is not `code=yes|no|unknown`, or a code comes twice.
    public init?(_ text: String) {
        var found: [String: Answer] = [:]
        found.reserveCapacity(text.utf8.count / 12)
        // By bytes, which is many times faster than by characters; neither mark is part of another character.
        for part in text.utf8.split(separator: UInt8(ascii: ";")) {
            guard let mark = part.firstIndex(of: UInt8(ascii: "=")),
                let answer = Answer(Substring(part[part.index(after: mark)...]).trimmed)
            else { return nil }
            let code = Substring(part[..<mark]).trimmed
            guard !code.isEmpty, code.utf8.count <= 40, code.utf8.allSatisfy({ Answers.isCodeByte($0) }),
                found.updateValue(answer, forKey: code) == nil
            else { return nil }
        }
        self.init(found)
    }

    public subscript(code: String) -> Answer {
        get { byCode[code] ?? .unknown }
        set { byCode[code] = newValue == .unknown ? nil : newValue }
    }

    public var description: String {
        var text = ""
        text.reserveCapacity(byCode.count * 12)
        for (code, answer) in byCode.sorted(by: { $0.key < $1.key }) {
            if !text.isEmpty { text += ";" }
            text += code
            text += "="
            text += answer.rawValue
        }
        return text
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
