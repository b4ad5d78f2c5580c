extension Lifecycle {
    /// Justice asks, protection answers. It also ends by its date and with the consent it rests on: those are no
    /// steps, but asked at every reading (`Disclosures.ended`).
    public static let disclosure = Lifecycle(
        "disclosure", of: "disclosures", .protection, initial: "requested",
        states: ["requested", "approved", "refused", "withdrawn"],
        // Justice asks, and reads who answered and when; the reason is the agency's own.
        reason: [], common: .forJustice,
        extras: [
            // The record of the register that was asked for, which only protection knows by its number.
            Field("subject", .text(limit: 64), .operational, says: .forJustice),
            Field("consent", .reference("consents"), .personal, says: [.link, .forJustice]),
        ],
        [
            StepRule(
                "approve", from: ["requested"], to: "approved", by: Role.disclosers, needs: ["subject"],
                asksRecord: { (record, step) throws(Refusal) in
                    if record["basis"] == .code("consent"), step.values["consent"] == nil {
                        throw .missing(field: "consent", step: "approve")
                    }
                }),
            StepRule("refuse", from: ["requested"], to: "refused", by: Role.disclosers, needs: ["reason"]),
            StepRule(
                "withdraw", from: ["requested", "approved"], to: "withdrawn",
                by: Role.disclosers.union(Role.justice)),
        ])
}

extension Role {
    /// Those who answer for what a person told them: the department, and those who help.
    static let disclosers: Set<Role> = [.atd, .lwu, .mlsw, .mofa, .ngo]
}
