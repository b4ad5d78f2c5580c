extension Register {
    static let criminalCases = Register(
        "criminal_cases", .justice, prefix: "C", custody: .agencies(["police", "prosecutor", "court"]),
        summary: ["number", "form", "reported_on", "police", "prosecutor", "court", "province"], sensitive: true,
        // A case begins with the first step of its investigation; everything of its record is corrected later.
        writing: .desk,
        [
            Field("number", .text(limit: 60), required: true, .operational, says: .onForm, title: .latin),
            Field("reported_on", .day, required: true, .operational, says: .onForm),
            Field("form", .code(.form), required: true, .operational, says: .onForm, standard: "ICCS 0204"),
            Field("police", .reference("agencies"), required: true, .operational, says: .onForm, among: .police),
            Field("prosecutor", .reference("agencies"), .operational, says: .onForm, among: .prosecutors),
            Field("court", .reference("agencies"), .operational, says: .onForm, among: .courts),
            Field("province", .reference("places"), .operational, says: .onForm, among: .provinces),
            Field("site", .reference("sites"), .operational, says: .onForm),
            Field("country_of_exploitation", .country, .operational, says: .onForm),
            Field("cooperation", .code(.cooperation), .operational, says: .onForm),
            Field("cooperating_country", .country, .operational, says: .onForm),
            Field("marriage_finding", .code(.marriageFinding), .personal, counted: true, says: .onForm),
            Field("article", .text(limit: 40), .operational, says: .onForm),
            Field("summary", .longText, .protected, says: .onForm),
        ])

    static let suspects = Register(
        "suspects", .justice, prefix: "K", custody: .parent(field: "criminal_case", register: "criminal_cases"),
        summary: ["criminal_case", "name", "sex", "citizenship", "role", "official"], sensitive: true,
        [
            Field("criminal_case", .reference("criminal_cases"), required: true, .operational),
            Field("name", .text(limit: 160), required: true, .personal, says: .searched, title: .latin),
            Field("sex", .code(.sex), .personal, counted: true),
            Field("birth_year", .integer(1900...2100), .personal, says: .year),
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
            Field("criminal_case", .reference("criminal_cases"), required: true, .operational),
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link]),
            Field("testified_on", .day, .personal, counted: true),
            Field("protection", .codes(.protectionMeasure), .personal, counted: true),
            Field("compensation_requested", .yesNo, .personal),
        ])

    static let sentences = Register(
        "sentences", .justice, prefix: "Z", custody: .parent(field: "suspect", register: "suspects"),
        summary: ["suspect", "imposed_on", "prison_months", "fine_lak", "article"], sensitive: true,
        [
            Field("suspect", .reference("suspects"), required: true, .personal, says: .link),
            Field("imposed_on", .day, required: true, .operational),
            Field("prison_months", .integer(0...1200), required: true, .operational),
            Field("suspended_months", .integer(0...1200), .operational),
            Field("fine_lak", .money, .operational),
            Field("article", .text(limit: 40), required: true, .operational),
        ])

    /// One row a defendant and victim: who has to pay how much to whom (S08).
    static let compensationOrders = Register(
        "compensation_orders", .justice, prefix: "M", custody: .parent(field: "suspect", register: "suspects"),
        summary: ["suspect", "person", "ordered_on", "amount_lak", "requested_by_victim", "paid_lak"], sensitive: true,
        [
            Field("suspect", .reference("suspects"), required: true, .personal, says: .link),
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link]),
            Field("ordered_on", .day, required: true, .operational),
            Field("amount_lak", .money, required: true, .operational),
            Field("requested_by_victim", .yesNo, .operational),
            Field("paid_lak", .money, .operational),
            Field("paid_on", .day, .operational),
        ])
}
