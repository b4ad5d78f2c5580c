extension Register {
    static let criminalCases = Register(
        "criminal_cases", .justice, prefix: "C", custody: .agencies(["police", "prosecutor", "court"]),
        summary: ["number", "form", "reported_on", "police", "prosecutor", "court", "province"], sensitive: true,
        // A case begins with the first step of its investigation; everything of its record is corrected later.
        writing: .desk(mends: [
            "number", "reported_on", "form", "police", "prosecutor", "court", "province", "site",
            "country_of_exploitation", "cooperation", "cooperating_country", "marriage_finding", "article", "summary",
        ]),
        [
            Field("number", .text(limit: 60), required: true),
            Field("reported_on", .day, required: true),
            Field("form", .code(.form), required: true, standard: "ICCS 0204"),
            Field("police", .reference("agencies"), required: true),
            Field("prosecutor", .reference("agencies")),
            Field("court", .reference("agencies")),
            Field("province", .reference("places")),
            Field("site", .reference("sites")),
            Field("country_of_exploitation", .country),
            Field("cooperation", .code(.cooperation)),
            Field("cooperating_country", .country),
            Field("marriage_finding", .code(.marriageFinding), .personal, counted: true),
            Field("article", .text(limit: 40)),
            Field("summary", .longText, .protected),
        ])

    static let suspects = Register(
        "suspects", .justice, prefix: "K", custody: .parent(field: "criminal_case", register: "criminal_cases"),
        summary: ["criminal_case", "name", "sex", "citizenship", "role", "official"], sensitive: true,
        [
            Field("criminal_case", .reference("criminal_cases"), required: true),
            Field("name", .text(limit: 160), required: true, .personal),
            Field("sex", .code(.sex), .personal, counted: true),
            Field("birth_year", .integer(1900...2100), .personal),
            Field("citizenship", .country, .personal, counted: true),
            Field("role", .code(.suspectRole), .personal, standard: "HTCDS per_RoleInProcess"),
            // S07: complicity and child sex tourism are marked, so that no such case can end quietly.
            Field("official", .yesNo, .personal, counted: true),
            Field("child_sex_tourist", .yesNo, .personal, counted: true),
            Field("first_offender", .yesNo, .personal),
            Field("not_arrested_reason", .longText, .protected),
        ])

    static let caseVictims = Register(
        "case_victims", .justice, prefix: "Y", custody: .parent(field: "criminal_case", register: "criminal_cases"),
        summary: ["criminal_case", "person", "testified_on", "protection", "compensation_requested"], sensitive: true,
        [
            Field("criminal_case", .reference("criminal_cases"), required: true),
            Field("person", .reference("people"), required: true, .personal),
            Field("testified_on", .day, .personal, counted: true),
            Field("protection", .codes(.protectionMeasure), .personal, counted: true),
            Field("compensation_requested", .yesNo, .personal),
        ])

    static let sentences = Register(
        "sentences", .justice, prefix: "Z", custody: .parent(field: "suspect", register: "suspects"),
        summary: ["suspect", "imposed_on", "prison_months", "fine_lak", "article"], sensitive: true,
        [
            Field("suspect", .reference("suspects"), required: true, .personal),
            Field("imposed_on", .day, required: true),
            Field("prison_months", .integer(0...1200), required: true),
            Field("suspended_months", .integer(0...1200)),
            Field("fine_lak", .money),
            Field("article", .text(limit: 40), required: true),
        ])

    /// One row a defendant and victim: who has to pay how much to whom (S08).
    static let compensationOrders = Register(
        "compensation_orders", .justice, prefix: "M", custody: .parent(field: "suspect", register: "suspects"),
        summary: ["suspect", "person", "ordered_on", "amount_lak", "requested_by_victim", "paid_lak"], sensitive: true,
        [
            Field("suspect", .reference("suspects"), required: true, .personal),
            Field("person", .reference("people"), required: true, .personal),
            Field("ordered_on", .day, required: true),
            Field("amount_lak", .money, required: true),
            Field("requested_by_victim", .yesNo),
            Field("paid_lak", .money),
            Field("paid_on", .day),
        ])
}
