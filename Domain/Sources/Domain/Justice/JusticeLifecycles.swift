extension Lifecycle {
    /// S06. The whole chain of a case file, from report to judgment, with the branches that the report
    /// counts: not enough information, and back to the police.
    public static let criminalCase = Lifecycle(
        "case", of: "criminal_cases", .justice, initial: "reported",
        states: [
            "reported", "under_investigation", "investigated", "with_prosecutor", "back_with_police", "not_pursued",
            "before_court", "judged", "suspended", "transferred", "closed",
        ],
        reason: [], extras: [Field("form", .code(.form), .operational)],
        [
            StepRule("open", from: ["reported"], to: "under_investigation", by: [.atd]),
            StepRule(
                "not_proceed", from: ["reported"], to: "closed", by: [.atd], needs: ["reason"],
                asksRecord: marriageIsAssessed),
            StepRule(
                "suspend", from: ["under_investigation", "back_with_police"], to: "suspended", by: [.atd],
                needs: ["reason"]),
            StepRule("resume", from: ["suspended"], to: "under_investigation", by: [.atd]),
            StepRule("complete", from: ["under_investigation", "back_with_police"], to: "investigated", by: [.atd]),
            StepRule(
                "refer_to_prosecutor", from: ["investigated"], to: "with_prosecutor", by: [.atd],
                receivers: ["prosecutor"]),
            StepRule(
                "return_to_police", from: ["with_prosecutor"], to: "back_with_police", by: [.prosecutor],
                needs: ["reason"]),
            StepRule(
                "insufficient", from: ["with_prosecutor"], to: "not_pursued", by: [.prosecutor], needs: ["reason"],
                asksRecord: marriageIsAssessed),
            StepRule(
                // Judged too: a suspect who is found later is charged in it.
                "reopen", from: ["not_pursued", "judged", "closed"], to: "under_investigation",
                by: [.atd, .prosecutor],
                needs: ["reason"]),
            StepRule(
                "charge", from: ["with_prosecutor"], to: "before_court", by: [.prosecutor],
                receivers: ["prosecutor", "court"]),
            StepRule("judge", from: ["before_court"], to: "judged", by: [.court]),
            StepRule("appeal", from: ["judged"], to: "before_court", by: [.prosecutor, .court]),
            StepRule(
                "transfer_abroad", from: ["under_investigation", "investigated"], to: "transferred", by: [.atd],
                needs: ["reason"], receivers: ["cooperating_country"]),
            StepRule(
                // Taken up again after a judgment, too, where nothing new was found (`CaseRules`).
                "close",
                from: ["judged", "transferred", "under_investigation", "investigated", "back_with_police"],
                to: "closed", by: [.court, .atd],
                asksRecord: marriageIsAssessed),
        ])

    /// A case of marriage can't end while nobody looked for trafficking in it (product rule 7).
    private static let marriageIsAssessed: @Sendable (Record, Step) throws(Refusal) -> Void = {
        (record, _) throws(Refusal) in
        let marriage: Set<Value> = [.code("fraudulent_marriage"), .code("forced_marriage")]
        guard let form = record["form"], marriage.contains(form) else { return }
        if record["marriage_finding"] == nil { throw .marriageNotAssessed }
    }

    /// S06, S07. What becomes of each suspect; counting units stay apart from the case's.
    public static let suspect = Lifecycle(
        "suspect", of: "suspects", .justice, initial: "suspected",
        states: ["suspected", "arrested", "released", "charged", "convicted", "acquitted", "transferred"],
        reason: [],
        extras: [Field("form", .code(.form), .operational), Field("article", .text(limit: 40), .operational)],
        [
            StepRule("arrest", from: ["suspected", "released"], to: "arrested", by: [.atd]),
            // Once more, too: whom the police let go is nobody's decision on the case until it is said again.
            StepRule(
                "release", from: ["suspected", "arrested", "released"], to: "released", by: [.atd, .prosecutor],
                needs: ["reason"]),
            StepRule(
                "charge", from: ["suspected", "arrested", "released"], to: "charged", by: [.prosecutor],
                needs: ["article", "reason"], unsaid: .reviewBeforeCharge),
            StepRule("convict", from: ["charged"], to: "convicted", by: [.court], needs: ["article"]),
            StepRule("acquit", from: ["charged"], to: "acquitted", by: [.court], needs: ["reason"]),
            StepRule("appeal", from: ["convicted", "acquitted"], to: "charged", by: [.prosecutor, .court]),
            StepRule(
                "transfer_abroad", from: ["suspected", "arrested"], to: "transferred", by: [.atd], needs: ["reason"]),
        ])
}
