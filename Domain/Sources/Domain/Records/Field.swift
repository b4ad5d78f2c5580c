/// One field of a register, declared once. Form, validation, CSV, JSON, data dictionary, database
/// column and audit diff all come from this.
///
/// Nothing of it changes, and every page passes hundreds around: one reference each, where a struct would be eight.
public final class Field: Sendable, Hashable {
    /// snake_case: the column, the CSV header, the JSON key. Its text stands under
    /// `field.<register>.<code>`, else `field.<code>`.
    public let code: String
    public let kind: Kind
    public let required: Bool
    public let sensitivity: Sensitivity
    /// Whether a figure counts it in SQL, so that it stays readable in the database though it is personal.
    public let counted: Bool
    /// Whether who may see a record is asked of it in SQL, so that it stays readable though it is personal.
    public let decidesAccess: Bool
    /// What else its declaration says of it.
    public let says: Says
    /// Which part of its record's name it is.
    public let title: Title?
    /// Which records a list to choose from offers; all of them if nil.
    public let among: Among?
    /// Whether it stands readable in the database, or sealed.
    public let storage: Storage
    /// What this field is called in a standard, e.g. `HTCDS prs_Gender`.
    public let standard: String?

    public enum Kind: Sendable, Hashable {
        /// One line, at most so many characters.
        case text(limit: Int)
        /// Paragraphs, at most 20,000 characters.
        case longText
        case integer(ClosedRange<Int>)
        /// Whole kip (LAK).
        case money
        case day
        case yesNo
        case code(CodeList)
        case codes(CodeList)
        /// ISO 3166-1 alpha-2.
        case country
        /// The id of a record in that register.
        case reference(String)
        /// Answers to a screening form, `D1-01=yes;D1-02=unknown`.
        case answers
    }

    /// - Parameters:
    ///   - sensitivity: sealed to recipients, the least that is open, unless a field says otherwise.
    ///   - says: what follows for the field and from no other place; what is not said is not so.
    public init(
        _ code: String, _ kind: Kind, required: Bool = false, _ sensitivity: Sensitivity = .sealed,
        counted: Bool = false, decidesAccess: Bool = false, says: Says = [], title: Title? = nil,
        among: Among? = nil, standard: String? = nil
    ) {
        self.code = code
        self.kind = kind
        self.required = required
        self.sensitivity = sensitivity
        self.counted = counted
        self.decidesAccess = decidesAccess
        self.says = says
        self.title = title
        self.among = among
        storage =
            sensitivity >= .personal && Self.plainBecause(sensitivity, counted, decidesAccess, says) == nil
            ? .vault : .plain
        self.standard = standard
    }

    /// Whether it says something about a person: what is seen of it leaves a trace. A reference says only of whom.
    public var isProtected: Bool {
        if case .reference = kind { false } else { sensitivity >= .personal }
    }

    public static func == (one: Field, other: Field) -> Bool {
        one === other
            || one.code == other.code && one.kind == other.kind && one.required == other.required
                && one.sensitivity == other.sensitivity && one.storage == other.storage
                && one.counted == other.counted && one.decidesAccess == other.decidesAccess
                && one.says == other.says && one.title == other.title && one.among == other.among
                && one.standard == other.standard
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// Reads what a person typed, a CSV cell or a JSON string. Empty is nil.
    public func read(_ raw: some StringProtocol) throws(FieldProblem) -> Value? {
        guard MarkRuns.areShort(raw) else { throw .tooManyMarks }
        let seen = VisibleText.line(String(raw))
        guard !seen.isEmpty else {
            if required { throw .missing }
            return nil
        }
        // What is a text stays as it was written; of all else the digits count, whatever script they are of.
        let text = Digits.plain(seen)
        switch kind {
        case .text(let limit): return .text(try checked(seen, limit: limit, lines: false))
        case .longText: return .text(try checked(VisibleText.paragraphs(seen), limit: 20_000, lines: true))
        case .integer(let range): return .integer(try number(text, in: range))
        case .money: return .integer(try number(text, in: 0...1_000_000_000_000_000))
        case .day:
            guard let day = Day(text) else { throw .notADay(text) }
            return .day(day)
        case .yesNo:
            switch text {
            case "yes": return .yes(true)
            case "no": return .yes(false)
            default: throw .notYesOrNo(text)
            }
        case .code(let list):
            guard list.contains(text) else { throw .unknownCode(text, list: list.name) }
            return .code(text)
        case .country:
            guard Country.isCode(text) else { throw .unknownCode(text, list: "country") }
            return .code(text)
        case .codes(let list):
            var seen: [String] = []
            for part in text.split(separator: ";").map(\.trimmed) {
                guard list.contains(part) else { throw .unknownCode(part, list: list.name) }
                guard !seen.contains(part) else { throw .repeatedCode(part) }
                seen.append(part)
            }
            // Separators alone say nothing.
            return try seen.isEmpty ? nothing() : .codes(seen)
        case .reference(let register):
            guard Record.isId(text) else { throw .noSuchRecord(register: register, id: text) }
            return .reference(text)
        case .answers:
            guard let written = Answers.written(text) else { throw .malformedAnswers(text) }
            return try written.isEmpty ? nothing() : .text(written)
        }
    }

    private func nothing() throws(FieldProblem) -> Value? {
        if required { throw .missing }
        return nil
    }

    private func checked(_ text: String, limit: Int, lines: Bool) throws(FieldProblem) -> String {
        // Characters are never more than bytes, so most texts need not be counted. One character can be built
        // of any number of marks: those are bounded too.
        if text.utf8.count > limit {
            guard text.utf8.count <= limit * 32, text.count <= limit, text.unicodeScalars.count <= limit * 8 else {
                throw .tooLong(limit: limit)
            }
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: guard lines else { throw .controlCharacter }
            case 0...0x1F, 0x7F...0x9F: throw .controlCharacter
            default: break
            }
        }
        return text
    }

    private func number(_ text: String, in range: ClosedRange<Int>) throws(FieldProblem) -> Int {
        guard let number = Int(text) else { throw .notANumber(text) }
        guard range.contains(number) else { throw .outOfRange(text, range) }
        return number
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        // Between two visible ASCII bytes there is nothing to take off.
        let whole = String(self)
        if let first = whole.utf8.first, let last = whole.utf8.last, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return whole
        }
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
