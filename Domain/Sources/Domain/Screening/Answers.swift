/// What a person answered to each question of a screening form.
public enum Answer: String, Sendable, Hashable, CaseIterable {
    case yes, no
    /// Not asked, not known, or the person would rather not say.
    case unknown
}

/// The answers of one screening, by question code. A question that is absent is unknown.
///
/// Written `D1-01=yes;D1-02=no`, sorted by code, unknown ones left out.
public struct Answers: Sendable, Hashable, CustomStringConvertible {
    public private(set) var byCode: [String: Answer]

    public init(_ byCode: [String: Answer] = [:]) { self.byCode = byCode.filter { $0.value != .unknown } }

    /// - Returns: nil if a part is not `code=yes|no|unknown`, or a code comes twice.
    public init?(_ text: String) {
        var found: [String: Answer] = [:]
        // By bytes, which is many times faster than by characters; neither mark is part of another character.
        for part in text.utf8.split(separator: UInt8(ascii: ";")) {
            let halves = part.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
            guard halves.count == 2, let answer = Answer(rawValue: Substring(halves[1]).trimmed) else { return nil }
            let code = Substring(halves[0]).trimmed
            guard !code.isEmpty, code.count <= 40, found[code] == nil,
                code.utf8.allSatisfy({ Answers.isCodeByte($0) })
            else { return nil }
            found[code] = answer
        }
        self.init(found)
    }

    public subscript(code: String) -> Answer {
        get { byCode[code] ?? .unknown }
        set { byCode[code] = newValue == .unknown ? nil : newValue }
    }

    public var description: String {
        byCode.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.rawValue)" }.joined(separator: ";")
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
