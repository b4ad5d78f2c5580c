import Domain

extension Measure {
    /// Stock and flow of every lifecycle's stages: pending at the start + in − out = pending at the end,
    /// for each stage and any period.
    static let caseStages: [Measure] =
        stages(
            of: "case", unit: "cases", owner: "anti_trafficking_department", begun: "reported_on", per: .criminalCase,
            sources: ["F11", "F13", "R06", "criterion 1"])
        + stages(
            of: "suspect", unit: "suspects", owner: "prosecutor", begun: nil, per: .criminalCase,
            sources: ["F12", "R06", "criterion 1"])

    static let careStages: [Measure] =
        stages(
            of: "referral", unit: "referrals", owner: "every_agency", begun: "made_on", per: .referral,
            sources: ["criterion 2"])
        + stages(
            of: "identification", unit: "identifications", owner: "anti_trafficking_department", begun: "opened_on",
            per: .identification,
            sources: ["criterion 2"])

    private static func stages(
        of code: String, unit: String, owner: String, begun: String?, per anchor: Anchor, sources: [String]
    ) -> [Measure] {
        guard let lifecycle = Lifecycle.all.first(where: { $0.code == code }) else { return [] }
        let stage = Dimension("stage", .texts(prefix: "state.\(code)"))
        let story = StageHistory(lifecycle, begun: begun)
        func stock(_ name: String, _ until: String, follows: Measure.Following? = nil) -> Measure {
            Measure(
                "\(unit)_pending_at_\(name)", unit, .count, .stock, owners: [owner], date: "\(code)_steps.taken_on",
                by: [stage], opens: lifecycle.register, restsOn: [lifecycle.register], sources: sources,
                per: anchor, follows: follows, facts: story.stock(until))
        }
        func flow(_ name: String, _ facts: String, follows: Measure.Following? = nil) -> Measure {
            Measure(
                "\(unit)_\(name)", "moves", owners: [owner], date: "\(code)_steps.taken_on", by: [stage],
                opens: lifecycle.register, restsOn: [lifecycle.register], sources: sources, per: anchor,
                follows: follows, facts: facts)
        }
        let (start, entering, end) = ("\(unit)_pending_at_start", "\(unit)_entering_stage", "\(unit)_pending_at_end")
        let moved = Measure.Following.start(
            start, before: Facts(story.stockOfMoved("< {first}")), after: Facts(story.stockOfMoved("<= {last}")))
        return [
            stock("start", "< {first}"), flow("entering_stage", story.entering),
            flow("leaving_stage", story.leaving, follows: .balance(start: start, entering: entering, end: end)),
            stock("end", "<= {last}", follows: moved),
        ]
    }
}
