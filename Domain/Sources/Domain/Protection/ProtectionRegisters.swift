extension Register {
    static let shelters = Register(
        "shelters", .protection, prefix: "H", custody: .agencies(["agency"]),
        summary: ["name_en", "agency", "government", "beds", "opened_on", "closed_on"], sensitive: true,
        [
            Field("name_lo", .text(limit: 160)),
            Field("name_en", .text(limit: 160), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("government", .yesNo, required: true),
            Field("opened_on", .day),
            Field("closed_on", .day),
            Field("beds", .integer(0...10_000)),
            Field("takes_women", .yesNo),
            Field("takes_men", .yesNo),
            Field("takes_children", .yesNo),
            // Where a victim sleeps is never shown to more than those who bring people there.
            Field("address", .text(limit: 300), .sealed),
        ])

    /// Deliberately without a criminal case, an identification or cooperation as a condition: no service
    /// depends on one (product rule 2, law of 2015).
    static let services = Register(
        "services", .protection, prefix: "V", custody: .agencies(["provider"]),
        summary: ["person", "kind", "provider", "started_on", "ended_on"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("provider", .reference("agencies"), required: true),
            Field("kind", .code(.serviceKind), required: true, .personal, counted: true, standard: "HTCDS spl_Type"),
            Field("started_on", .day, required: true),
            Field("ended_on", .day),
            Field("referral", .reference("referrals"), .personal),
            Field("shelter", .reference("shelters"), .protected),
            Field("amount_lak", .money, .personal),
            Field("funder", .reference("agencies")),
            Field("note", .longText, .protected),
            // What was said in counselling is for those who counsel.
            Field("counselling", .longText, .sealed),
        ])

    static let serviceRequests = Register(
        "service_requests", .protection, prefix: "Q", custody: .agencies(["agency"]),
        summary: ["person", "kind", "requested_on", "agency", "outcome"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("kind", .code(.serviceKind), required: true, .personal, counted: true),
            Field("agency", .reference("agencies"), required: true),
            Field("requested_on", .day, required: true),
            Field("outcome", .code(.requestOutcome), required: true),
            Field("unmet_reason", .text(limit: 300)),
        ])

    static let removalAlternatives = Register(
        "removal_alternatives", .protection, prefix: "N", custody: .parent(field: "person", register: "people"),
        summary: ["person", "offered_on", "outcome"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("offered_on", .day, required: true),
            Field("outcome", .code(.alternativeOutcome), required: true),
            Field("agency", .reference("agencies")),
        ])
}
