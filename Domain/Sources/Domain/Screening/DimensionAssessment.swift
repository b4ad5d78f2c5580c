/// What the answers say about one dimension, and why.
public struct DimensionAssessment: Sendable, Hashable {
    /// A question of the dimension and its weight in the profile.
    public struct Indicator: Sendable, Hashable {
        public let code: String
        public let weight: Weight
    }

    public let dimension: Dimension
    /// Answered yes, the strongest first.
    public let fired: [Indicator]
    /// Not asked, not known, or not told; the strongest first.
    public let unknown: [Indicator]
    /// The rule that made it positive; nil if it is not.
    public let rule: CombinationRule?
    /// How many more yes answers, by weight, would make it positive: each entry is one way, fewest first.
    /// Empty if it is positive or can't become so.
    public let shortfalls: [WeightCount]

    public var isPositive: Bool { rule != nil }
    public var couldBecomePositive: Bool { !shortfalls.isEmpty }

    /// The unknown indicators that have a part in some way of becoming positive.
    public var openIndicators: [Indicator] {
        unknown.filter { indicator in shortfalls.contains { $0[indicator.weight] > 0 } }
    }

    init(_ dimension: Dimension, profile: Profile, of form: ScreeningForm, answers: Answers) {
        let weighed = form.questions.filter { $0.dimension == dimension }
            .compactMap { question in question.weights[profile].map { Indicator(code: question.code, weight: $0) } }
        func answered(_ answer: Answer) -> [Indicator] {
            let indicators = weighed.filter { answers[$0.code] == answer }
            return Weight.allCases.flatMap { weight in indicators.filter { $0.weight == weight } }
        }
        self.dimension = dimension
        fired = answered(.yes)
        unknown = answered(.unknown)
        let count = WeightCount(fired.map(\.weight))
        rule = CombinationRule.met(by: count)
        shortfalls = CombinationRule.shortfalls(from: count, unknown: WeightCount(unknown.map(\.weight)))
    }
}
