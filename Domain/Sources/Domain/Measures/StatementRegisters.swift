extension Register {
    /// What someone stated as a range or an estimate. Kept with its source, never mixed with counts.
    static let statements = Register(
        "statements", .coordination, prefix: "SM", custody: .agencies(["agency"]),
        summary: ["subject", "value_text", "unit", "period_from", "period_to", "source"],
        [
            // The code of the statement in the language files (`statement.<subject>`), as measures have one.
            Field("subject", .text(limit: 80), required: true, .operational),
            Field("kind", .code(.statementKind), required: true, .operational),
            Field("value_text", .text(limit: 60), .operational),
            Field("low", .integer(0...1_000_000_000_000), .operational),
            Field("high", .integer(0...1_000_000_000_000), .operational),
            Field("unit", .text(limit: 60), required: true, .operational),
            Field("period_from", .day, required: true, .operational, says: .mayLieAhead),
            Field("period_to", .day, required: true, .operational, says: .mayLieAhead),
            Field("place", .text(limit: 160), .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("source", .text(limit: 300), required: true, .operational),
        ])

    /// An agency's word on a register or a measure for a period: it is complete, there were none, it is
    /// not collected, it does not apply. Without one, no record means unknown, never zero.
    static let attestations = Register(
        "attestations", .coordination, prefix: "AT", custody: .agencies(["agency"]),
        summary: ["agency", "register", "measure", "says", "period_from", "period_to"],
        [
            Field("register", .text(limit: 60), .operational),
            Field("measure", .text(limit: 80), .operational),
            Field("says", .code(.attestation), required: true, .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("period_from", .day, required: true, .operational, says: .mayLieAhead),
            Field("period_to", .day, required: true, .operational, says: .mayLieAhead),
            Field("said_on", .day, required: true, .operational),
            Field("remark", .longText, .operational),
        ])
}
