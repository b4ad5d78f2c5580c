/// What weighing looks up in a form, gathered once: a register of screenings weighs the same form thousands of times.
struct WeighedForm: Sendable, Hashable {
    private let indicators: [Profile: [Dimension: [DimensionAssessment.Indicator]]]
    let acts: [String]
    /// Indicators of recruitment or of coercion at the destination: a yes to one implies an act.
    let implyingAnAct: [String]

    init(_ questions: [Question]) {
        var indicators: [Profile: [Dimension: [DimensionAssessment.Indicator]]] = [:]
        for profile in Profile.allCases {
            var own: [Dimension: [DimensionAssessment.Indicator]] = [:]
            for dimension in Dimension.allCases {
                own[dimension] = Self.indicators(of: dimension, in: profile, questions)
            }
            indicators[profile] = own
        }
        self.indicators = indicators
        acts = questions.filter(\.isAct).map(\.code)
        implyingAnAct = questions.filter { $0.dimension != nil && $0.dimension != .exploitation }.map(\.code)
    }

    private static func indicators(
        of dimension: Dimension, in profile: Profile, _ questions: [Question]
    ) -> [DimensionAssessment.Indicator] {
        Weight.allCases.flatMap { weight in
            questions.filter { $0.dimension == dimension && $0.weights[profile] == weight }
                .map { DimensionAssessment.Indicator(code: $0.code, weight: weight) }
        }
    }

    /// The strongest first, within a weight in the form's order.
    func indicators(of dimension: Dimension, in profile: Profile) -> [DimensionAssessment.Indicator] {
        indicators[profile]?[dimension] ?? []
    }
}
