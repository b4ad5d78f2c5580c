extension Lifecycle {
    /// S02. Only the central ATD decides (product rule 1): its steps are formal. Potential, presumed, identified, not identified,
    /// withdrew and declined are kept apart and counted apart.
    public static let identification = Lifecycle(
        "identification", of: "identifications", .protection, initial: "potential",
        states: ["potential", "presumed", "identified", "not_identified", "withdrew", "declined", "under_review"],
        extras: [
            Field("act", .codes(.act), .protected, says: .told, standard: "Palermo Protocol art. 3 (a)"),
            Field("means", .codes(.means), .protected, says: .told, standard: "Palermo Protocol art. 3 (a)"),
            Field("purpose", .codes(.purpose), .protected, says: .told, standard: "Palermo Protocol art. 3 (a)"),
            Field("form", .code(.form), .personal, counted: true),
            Field("child", .yesNo, .personal, counted: true),
            Field("marriage_finding", .code(.marriageFinding), .protected),
        ],
        [
            StepRule("presume", from: ["potential"], to: "presumed", by: [.atd], isFormal: true, needs: ["reason"]),
            StepRule(
                "identify", from: ["potential", "presumed", "under_review"], to: "identified", by: [.atd],
                isFormal: true, needs: ["reason", "act", "purpose", "form", "child"],
                also: { (step: Step) throws(Refusal) in
                    // Consent and means don't matter for a child (Palermo Protocol art. 3 (c)).
                    if step.values["child"] != .yes(true), step.values["means"] == nil { throw .meansNeededForAdult }
                }),
            StepRule(
                "not_identify", from: ["potential", "presumed", "under_review"], to: "not_identified", by: [.atd],
                isFormal: true, needs: ["reason"],
                also: { (step: Step) throws(Refusal) in
                    let marriage: Set<Value> = [.code("fraudulent_marriage"), .code("forced_marriage")]
                    guard let form = step.values["form"], marriage.contains(form) else { return }
                    if !hasMarriageFinding(step) { throw .marriageNotAssessed }
                },
                asksRecord: { (record, step) throws(Refusal) in
                    // Nor can it be passed over by leaving the form out.
                    if record["sector"] == .code("marriage"), !hasMarriageFinding(step) { throw .marriageNotAssessed }
                }),
            StepRule(
                "withdraw", from: ["potential", "presumed", "under_review"], to: "withdrew", by: [.atd],
                isFormal: true),
            // Declining help is an outcome, counted as such (G15); it changes no decision.
            StepRule("decline_assistance", from: ["potential", "presumed"], to: "declined", by: [.atd, .lwu]),
            StepRule(
                "review", from: ["not_identified", "identified", "withdrew", "declined"], to: "under_review",
                by: [.atd], isFormal: true, needs: ["reason"]),
        ])

    /// Too little information is no answer to whether there was trafficking in a marriage.
    private static func hasMarriageFinding(_ step: Step) -> Bool {
        guard let finding = step.values["marriage_finding"] else { return false }
        return finding != .code("insufficient_information")
    }
}
