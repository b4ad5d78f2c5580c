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

    public init(_ byCode: [String: Answer] = [:]) {
        // Most leave out what is not known, as it is written here.
        self.byCode = byCode.values.contains(.unknown) ? byCode.filter { $0.value != .unknown } : byCode
    }

    /// - Returns: nil if a part is not `code=yes|no|unknown`, or a code comes twice.
    public init?(_ text: String) {
        var found: [String: Answer] = [:]
        found.reserveCapacity(text.utf8.count / 8)
        let isRight = AnswersText.parts(of: text) { code, answer in
            found.updateValue(answer, forKey: String(decoding: code, as: UTF8.self)) == nil
        }
        if isRight {
            self.init(found)
        } else if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return nil
        } else {
            // White space of other scripts may stand around a part too.
            let plain = String(text.map { $0.isWhitespace ? " " : $0 })
            guard plain.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
            self.init(plain)
        }
    }

    /// What `description` would give for the answers that a text tells of, most often the text itself.
    /// - Returns: nil for what gives no answers.
    static func written(_ text: String) -> String? {
        AnswersText.isWritten(text) ? text : Answers(text)?.description
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
}
