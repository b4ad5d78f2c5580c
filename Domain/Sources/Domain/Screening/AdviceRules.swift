extension Advice {
    /// What follows from a screening, in the order of the cases.
    /// - Parameters:
    ///   - yes: the questions answered yes, of those asked of a person of this age.
    ///   - closerLook: the topics of signs without a weight that are among them.
    static func list(
        yes: [Question], age: AgeStatus, profiles: [ProfileAssessment], closerLook: Set<PromptTopic>
    ) -> [Advice] {
        let anySign = yes.contains { $0.dimension != nil } || !closerLook.isEmpty
        let gravest = profiles.map(\.classification).max() ?? .noIndication
        let exploited = profiles.contains { $0.dimension(.exploitation).isPositive }
        let couldRise = profiles.contains { $0.highestReachable > $0.classification }
        // Exploitation alone has its remedy elsewhere. With one strong sign of deception or force beside it,
        // it is no mere dispute: one of the ILO's indicators can be enough.
        let strongBeside = profiles.contains { profile in
            profile.dimensions.contains { dimension in
                dimension.dimension != .exploitation && dimension.fired.contains { $0.weight == .strong }
            }
        }
        let refers =
            (gravest > .insufficient && (gravest != .exploitation || strongBeside))
            || closerLook.contains(where: \.meansRefer) || yes.contains { $0.advice.contains(.referToATD) }

        // Owed to everyone who is screened, whatever comes out.
        var list: Set<Advice> = [.noAdmissionsAsEvidence, .offerServices]
        list.formUnion(yes.flatMap(\.advice))
        if anySign { list.insert(.safetyFirst) }
        if age == .inDoubt { list.insert(.treatAsChild) }
        if age.isTreatedAsChild, anySign { list.insert(.childProtection) }
        if refers || exploited || anySign { list.insert(.doNotArrestOrCharge) }
        if refers { list.insert(.referToATD) }
        if refers || exploited { list.insert(.askConsentToRefer) }
        if couldRise { list.insert(.askOpenQuestions) }
        if !closerLook.isEmpty { list.insert(.lookCloser) }
        if exploited { list.insert(.labourRemedy) }
        if exploited || closerLook.contains(.marriage) { list.insert(.notClosedAsDispute) }
        return allCases.filter(list.contains)
    }
}
