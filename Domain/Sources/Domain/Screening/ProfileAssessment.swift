/// What the answers say in one profile.
public struct ProfileAssessment: Sendable, Hashable {
    public let profile: Profile
    /// All six, in their order.
    public let dimensions: [DimensionAssessment]
    public let act: ActFinding
    public let classification: ScreeningClass
    /// The gravest class that open answers could still lead to; equal to `classification` if none can.
    public let highestReachable: ScreeningClass

    public func dimension(_ dimension: Dimension) -> DimensionAssessment { dimensions[dimension.number - 1] }

    public var positive: Set<Dimension> { Set(dimensions.filter(\.isPositive).map(\.dimension)) }

    init(_ profile: Profile, of form: ScreeningForm, answers: Answers) {
        let dimensions = Dimension.allCases.map {
            DimensionAssessment($0, profile: profile, of: form, answers: answers)
        }
        func settled(_ isPositive: (DimensionAssessment) -> Bool, _ act: ActFinding) -> ScreeningClass {
            ScreeningClass.settled(Set(dimensions.filter(isPositive).map(\.dimension)), profile: profile, act: act)
        }
        self.profile = profile
        self.dimensions = dimensions
        act = ActFinding(of: form, answers: answers)
        let now = settled(\.isPositive, act)
        // A yes never lowers a class, so the gravest that can come is every open question answered yes.
        let highest = settled(\.isPositiveAtMost, ActFinding(of: form, answers: answers, takingUnknownAs: .yes))
        classification = now == .noIndication && highest > .noIndication ? .insufficient : now
        highestReachable = max(classification, highest)
    }
}
