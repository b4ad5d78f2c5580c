extension Register {
    static let shelters = Register(
        "shelters", .protection, prefix: "H", custody: .agencies(["agency"]),
        summary: ["name_en", "agency", "government", "beds", "opened_on", "closed_on"], sensitive: true,
        [
            Field("name_lo", .text(limit: 160), .operational, title: .local),
            Field("name_en", .text(limit: 160), required: true, .operational, title: .latin),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("government", .yesNo, required: true, .operational),
            Field("opened_on", .day, .operational, says: .mayLieAhead),
            Field("closed_on", .day, .operational, says: .mayLieAhead),
            Field("beds", .integer(0...10_000), .operational),
            Field("takes_women", .yesNo, .operational),
            Field("takes_men", .yesNo, .operational),
            Field("takes_children", .yesNo, .operational),
            // Where a victim sleeps is never shown to more than those who bring people there.
            Field("address", .text(limit: 300), .sealed),
        ])

    /// Deliberately without a criminal case, an identification or cooperation as a condition: no service
    /// depends on one (product rule 2, law of 2015).
    static let services = Register(
        "services", .protection, prefix: "V", custody: .agencies(["provider"]),
        summary: ["person", "kind", "provider", "started_on", "ended_on"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link, .disclosable]),
            Field("provider", .reference("agencies"), required: true, .operational, says: .disclosable),
            Field(
                "kind", .code(.serviceKind), required: true, .personal, counted: true, says: .disclosable,
                standard: "HTCDS spl_Type"),
            Field("started_on", .day, required: true, .operational, says: .disclosable),
            Field("ended_on", .day, .operational, says: [.disclosable, .mayLieAhead]),
            Field("referral", .reference("referrals"), .personal, says: [.link, .disclosable]),
            Field("shelter", .reference("shelters"), .protected, says: .disclosable),
            Field("amount_lak", .money, .personal, says: .disclosable),
            Field("funder", .reference("agencies"), .operational, says: .disclosable),
            Field("note", .longText, .protected, says: .told),
            // What was said in counselling is for those who counsel.
            Field("counselling", .longText, .sealed, says: .told),
        ])

    static let serviceRequests = Register(
        "service_requests", .protection, prefix: "Q", custody: .agencies(["agency"]),
        summary: ["person", "kind", "requested_on", "agency", "outcome"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link, .disclosable]),
            Field("kind", .code(.serviceKind), required: true, .personal, counted: true, says: .disclosable),
            Field("agency", .reference("agencies"), required: true, .operational, says: .disclosable),
            Field("requested_on", .day, required: true, .operational, says: .disclosable),
            Field("outcome", .code(.requestOutcome), required: true, .operational, says: .disclosable),
            Field("unmet_reason", .text(limit: 300), .operational, says: .disclosable),
        ])

    static let removalAlternatives = Register(
        "removal_alternatives", .protection, prefix: "N", custody: .parent(field: "person", register: "people"),
        summary: ["person", "offered_on", "outcome"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link]),
            Field("offered_on", .day, required: true, .operational),
            Field("outcome", .code(.alternativeOutcome), required: true, .operational),
            Field("agency", .reference("agencies"), .operational),
        ])
}
