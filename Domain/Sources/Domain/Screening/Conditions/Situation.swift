/// What a condition is asked about: where a person is screened, and what is known of them so far. What is nil is not
/// known (yet).
public struct Situation: Sendable, Hashable {
    /// A code of `screening_context`.
    public var context: String?
    public var age: AgeStatus?
    public var answers: Answers
    /// A code of `sector`.
    public var sector: String?
    /// A code of `site_kind`.
    public var siteKind: String?

    public init(
        context: String? = nil, age: AgeStatus? = nil, answers: Answers = Answers(), sector: String? = nil,
        siteKind: String? = nil
    ) {
        self.context = context
        self.age = age
        self.answers = answers
        self.sector = sector
        self.siteKind = siteKind
    }

    subscript(fact: Condition.Fact) -> String? {
        switch fact {
        case .context: context
        case .sector: sector
        case .siteKind: siteKind
        }
    }
}
