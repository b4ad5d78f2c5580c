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
        func dimensions(_ answers: Answers) -> [DimensionAssessment] {
            Dimension.allCases.map { DimensionAssessment($0, profile: profile, of: form, answers: answers) }
        }
        func settled(_ dimensions: [DimensionAssessment], _ answers: Answers) -> ScreeningClass {
            ScreeningClass.settled(
                Set(dimensions.filter(\.isPositive).map(\.dimension)), profile: profile,
                act: ActFinding(of: form, answers: answers))
        }
        // A yes never lowers a class, so the gravest that can come is every open question answered yes.
        var gravest = answers
        for question in form.questions where answers[question.code] == .unknown { gravest[question.code] = .yes }

        self.profile = profile
        self.dimensions = dimensions(answers)
        act = ActFinding(of: form, answers: answers)
        let now = settled(self.dimensions, answers)
        let highest = settled(dimensions(gravest), gravest)
        classification = now == .noIndication && highest > .noIndication ? .insufficient : now
        highestReachable = max(classification, highest)
    }
}
