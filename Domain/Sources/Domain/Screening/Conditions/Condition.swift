/// When a question without a weight, or a section of such, is asked: `D4-01 = yes and (context in [raid, venue] or child)`.
///
/// A closed language without loops, numbers or names of its own: it always gives one of three answers. What is shown
/// is whatever is not known to be out of place; so nothing is hidden because it was not asked yet.
/// `Field/rules/condition.js` is the same in JavaScript, and `Tests/shared-cases` holds both to it.
public indirect enum Condition: Sendable, Hashable {
    /// A question was answered so: yes or no. Unknown while it is open.
    case answer(String, is: Answer)
    /// A fact about the place is one of these codes. Unknown while it is not known.
    case fact(Fact, in: [String])
    /// The person is a child. Unknown where age is in doubt: both ways are then asked.
    case child
    case not(Condition)
    case all([Condition])
    case any([Condition])

    /// What may be asked of the place of a screening.
    public enum Fact: String, Sendable, Hashable, CaseIterable {
        case context, sector
        case siteKind = "site_kind"

        /// The codes that it can have.
        public var list: CodeList {
            switch self {
            case .context: .screeningContext
            case .sector: .sector
            case .siteKind: .siteKind
            }
        }
    }

    public func truth(in situation: Situation) -> Truth {
        switch self {
        case .answer(let code, let expected):
            let given = situation.answers[code]
            return given == .unknown ? .unknown : Truth(given == expected)
        case .fact(let fact, let codes):
            return situation[fact].map { Truth(codes.contains($0)) } ?? .unknown
        case .child:
            guard let age = situation.age, age != .inDoubt else { return .unknown }
            return Truth(age == .child)
        case .not(let condition): return condition.truth(in: situation).opposite
        case .all(let conditions): return .all(conditions.map { $0.truth(in: situation) })
        case .any(let conditions): return .any(conditions.map { $0.truth(in: situation) })
        }
    }

    /// The codes of the questions on whose answers it depends.
    public var questions: Set<String> {
        switch self {
        case .answer(let code, _): [code]
        case .fact, .child: []
        case .not(let condition): condition.questions
        case .all(let conditions), .any(let conditions):
            conditions.reduce(into: []) { $0.formUnion($1.questions) }
        }
    }

    /// The codes that it names of a fact.
    public func codes(of asked: Fact) -> Set<String> {
        switch self {
        case .fact(let fact, let codes): fact == asked ? Set(codes) : []
        case .answer, .child: []
        case .not(let condition): condition.codes(of: asked)
        case .all(let conditions), .any(let conditions):
            conditions.reduce(into: []) { $0.formUnion($1.codes(of: asked)) }
        }
    }
}
