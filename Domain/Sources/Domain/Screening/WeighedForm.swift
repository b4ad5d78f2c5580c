/// What weighing looks up in a form, gathered once: a register of screenings weighs the same form thousands of times.
struct WeighedForm: Sendable, Hashable {
    private let indicators: [Profile: [Dimension: [DimensionAssessment.Indicator]]]
    let acts: [String]
    /// Indicators of recruitment or of coercion at the destination: a yes to one implies an act.
    let implyingAnAct: [String]

    init(_ questions: [Question]) {
        var indicators: [Profile: [Dimension: [DimensionAssessment.Indicator]]] = [:]
        for weight in Weight.allCases {
            for question in questions {
                guard let dimension = question.dimension else { continue }
                for (profile, own) in question.weights where own == weight {
                    indicators[profile, default: [:]][dimension, default: []].append(
                        .init(code: question.code, weight: own))
                }
            }
        }
        self.indicators = indicators
        acts = questions.filter(\.isAct).map(\.code)
        implyingAnAct = questions.filter { $0.dimension.map { $0 != .exploitation } ?? false }.map(\.code)
    }

    /// The strongest first, within a weight in the form's order.
    func indicators(of dimension: Dimension, in profile: Profile) -> [DimensionAssessment.Indicator] {
        indicators[profile]?[dimension] ?? []
    }
}
