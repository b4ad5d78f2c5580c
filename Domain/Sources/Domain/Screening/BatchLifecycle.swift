extension Lifecycle {
    /// S05, S12. What becomes of one number of a batch. Nobody is charged before they were screened (non-punishment,
    /// ASEAN Convention art. 14 (7)); that it happened is told all the same, with a reason, and the person is still to
    /// be screened. A charge after the screening says who looked for signs of trafficking.
    public static let batchPerson = Lifecycle(
        "batch_person", of: "batch_people", .protection, initial: "waiting",
        states: ["waiting", "screened", "declined", "left", "charged", "charged_unscreened"],
        [
            StepRule(
                "screened", from: ["waiting", "declined", "left"], to: "screened", by: Role.batchKeepers,
                isByDesk: true, asksRecord: hasScreening),
            StepRule(
                "screened_after_charge", from: ["charged_unscreened"], to: "charged", by: Role.batchKeepers,
                isByDesk: true, asksRecord: hasScreening),
            // Nobody has to say why they would rather not.
            StepRule("declined", from: ["waiting", "left"], to: "declined", by: Role.batchKeepers),
            StepRule("left", from: ["waiting", "declined"], to: "left", by: Role.batchKeepers, needs: ["reason"]),
            StepRule(
                "charge", from: ["screened"], to: "charged", by: Role.batchKeepers, needs: ["reason"],
                unsaid: .reviewBeforeCharge, elsewhere: .screeningBeforeCharge),
            StepRule(
                "found_charged", from: ["waiting", "declined", "left"], to: "charged_unscreened",
                by: Role.batchKeepers, needs: ["reason"]),
        ])

    private static let hasScreening: @Sendable (Record, Step) throws(Refusal) -> Void = {
        (record, step) throws(Refusal) in
        if record["screening"] == nil { throw .missing(field: "screening", step: step.code) }
    }
}

extension Role {
    /// Those who raid, receive and keep the numbers.
    static let batchKeepers: Set<Role> = [.officer, .atd]
}
