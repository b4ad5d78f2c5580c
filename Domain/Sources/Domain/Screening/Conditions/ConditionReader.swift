/// Reads a condition from its text. `not` binds before `and`, `and` before `or`; parentheses as always.
///
///     condition = all {"or" all}
///     all       = one {"and" one}
///     one       = "not" one | "(" condition ")" | "child" | fact "in" "[" code {"," code} "]" | question "=" ("yes" | "no")
///     fact      = "context" | "sector" | "site_kind"
struct ConditionReader {
    private var words: ConditionWords
    private var depth = 0

    /// Parentheses and `not` within each other.
    private static let deepest = 8

    init(_ text: String) throws(ConditionProblem) { words = try ConditionWords(text) }

    mutating func whole() throws(ConditionProblem) -> Condition {
        let condition = try any()
        guard words.peek == nil else { throw words.problem("expected \"and\", \"or\" or the end") }
        return condition
    }

    private mutating func any() throws(ConditionProblem) -> Condition {
        var parts = [try all()]
        while words.take("or") { parts.append(try all()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func all() throws(ConditionProblem) -> Condition {
        var parts = [try one()]
        while words.take("and") { parts.append(try one()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func one() throws(ConditionProblem) -> Condition {
        guard depth < Self.deepest else { throw words.problem("nested too deeply") }
        depth += 1
        defer { depth -= 1 }
        if words.take("not") { return .not(try one()) }
        if words.take("(") {
            let inner = try any()
            try words.expect(")")
            return inner
        }
        if words.take("child") { return .child }
        if let fact = words.peek.flatMap(Condition.Fact.init(rawValue:)), words.take(fact.rawValue) {
            return .fact(fact, in: try codes(of: fact))
        }
        for keyword in ["and", "or", "in", "yes", "no"] where words.peek == keyword {
            throw words.problem("expected a question")
        }
        let question = try words.code("a question")
        try words.expect("=")
        if words.take("yes") { return .answer(question.text, is: .yes) }
        if words.take("no") { return .answer(question.text, is: .no) }
        throw words.problem("expected yes or no")
    }

    private mutating func codes(of fact: Condition.Fact) throws(ConditionProblem) -> [String] {
        try words.expect("in")
        try words.expect("[")
        var codes: [String] = []
        repeat {
            let column = words.column
            let code = try words.code("a code of \(fact.list.name)").text
            guard fact.list.contains(code) else {
                throw ConditionProblem(column: column, what: "\(fact.list.name) has no code \"\(code)\"")
            }
            codes.append(code)
        } while words.take(",")
        try words.expect("]")
        return codes
    }
}

extension Condition {
    /// - Throws: where the text stops being a condition, and what was expected there.
    public init(_ text: String) throws(ConditionProblem) {
        var reader = try ConditionReader(text)
        self = try reader.whole()
    }
}
