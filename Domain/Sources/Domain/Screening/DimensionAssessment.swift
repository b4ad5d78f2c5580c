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
    public var shortfalls: [WeightCount] {
        CombinationRule.shortfalls(from: WeightCount(fired.map(\.weight)), unknown: WeightCount(unknown.map(\.weight)))
    }
    /// Whether it would be positive if every open question were answered yes.
    var isPositiveAtMost: Bool { CombinationRule.met(by: WeightCount((fired + unknown).map(\.weight))) != nil }

    public var isPositive: Bool { rule != nil }
    public var couldBecomePositive: Bool { !shortfalls.isEmpty }

    /// The unknown indicators that have a part in some way of becoming positive.
    public var openIndicators: [Indicator] {
        let ways = shortfalls
        return unknown.filter { indicator in ways.contains { $0[indicator.weight] > 0 } }
    }

    init(_ dimension: Dimension, profile: Profile, of form: ScreeningForm, answers: Answers) {
        var (fired, unknown): ([Indicator], [Indicator]) = ([], [])
        for indicator in form.weighed.indicators(of: dimension, in: profile) {
            switch answers[indicator.code] {
            case .yes: fired.append(indicator)
            case .unknown: unknown.append(indicator)
            case .no: break
            }
        }
        self.dimension = dimension
        self.fired = fired
        self.unknown = unknown
        rule = CombinationRule.met(by: WeightCount(fired.map(\.weight)))
    }
}
