import Domain

/// Takes an operation's body apart, and gathers all that is wrong with it: one round of mending is enough.
struct BodyReading {
    private let body: [String: JSON]
    private var problems: [(field: String, what: FieldProblem)] = []

    init(_ body: [String: JSON]) { self.body = body }

    func optional(_ part: String) -> JSON? {
        switch body[part] {
        case nil, .null?: nil
        case let value?: value
        }
    }

    /// A text that has to be there.
    mutating func text(_ part: String) -> String {
        guard let text = body[part]?.text, !text.isEmpty else {
            problems.append((part, .missing))
            return ""
        }
        return text
    }

    /// The fields of a part, by their codes: those that a phone sends (`Register.sent`). Any other is a problem: what an
    /// officer wrote is never left out without a word.
    ///
    /// - Parameter apart: a field that stands in a part of its own.
    mutating func fields(_ part: String, of register: Register, apart: String? = nil) -> [String: String] {
        guard let members = body[part]?.members else {
            problems.append((part, .missing))
            return [:]
        }
        let sent = Set(register.sent.map(\.code))
        var raw: [String: String] = [:]
        for (code, value) in members.sorted(by: { $0.key < $1.key }) {
            let name = part + "." + String(code.prefix(60))
            guard sent.contains(code), code != apart else {
                problems.append((name, .rule("unknown_field")))
                continue
            }
            guard let text = value.raw else {
                problems.append((name, .rule("not_a_text")))
                continue
            }
            raw[code] = text
        }
        return raw
    }

    /// A referral; its recipient may be called `agency`.
    mutating func referral(_ part: String) -> [String: String] {
        var inner = self
        if var members = body[part]?.members, let agency = members.removeValue(forKey: "agency") {
            if members["to_agency"] == nil { members["to_agency"] = agency }
            inner = BodyReading([part: .object(members)])
            inner.problems = problems
        }
        let raw = inner.fields(part, of: Register.named("referrals")!)
        problems = inner.problems
        return raw
    }

    mutating func answers(_ text: String, field: String) -> Answers {
        if let answers = Answers(text) { return answers }
        problems.append((field, .malformedAnswers(text)))
        return Answers("")!
    }

    /// The problems of a part that was read by itself.
    mutating func take(_ inner: BodyReading, part: String) {
        problems += inner.problems.map { (field: part + "." + $0.field, what: $0.what) }
    }

    mutating func add(_ field: String, _ what: FieldProblem) { problems.append((field, what)) }

    mutating func add(_ found: [Draft.Problem], part: String) {
        problems += found.map { (field: part + ($0.field.map { "." + $0 } ?? ""), what: $0.what) }
    }

    /// Parts that this kind does not have are problems.
    mutating func allow(_ parts: Set<String>) {
        for part in body.keys.sorted() where !parts.contains(part) {
            problems.append((String(part.prefix(60)), .rule("unknown_field")))
        }
    }

    func end() throws(OperationProblem) {
        if !problems.isEmpty { throw OperationProblem(problems) }
    }
}
