extension Register {
    static let arrivals = Register(
        "arrivals", .protection, prefix: "B", custody: .agencies(["agency"]),
        summary: ["arrived_on", "from_country", "crossing", "quarantine", "returnees", "agency", "code"],
        [
            Field("arrived_on", .day, required: true),
            Field("from_country", .country, required: true),
            Field("crossing", .reference("crossings")),
            Field("quarantine", .reference("sites")),
            Field("agency", .reference("agencies"), required: true),
            Field("returnees", .integer(0...100_000), required: true),
            Field("women", .integer(0...100_000)),
            Field("men", .integer(0...100_000)),
            Field("children", .integer(0...100_000)),
            Field("sector", .code(.sector)),
            Field("note", .longText),
            // Six characters (`BatchCode`), one of a kind among raids and arrivals: the cards say it.
            Field("code", .text(limit: 6)),
        ])

    static let raids = Register(
        "raids", .protection, prefix: "D", custody: .agencies(["agency"]),
        summary: ["raided_on", "site", "agency", "people_found", "people_charged", "code"],
        [
            Field("raided_on", .day, required: true),
            Field("site", .reference("sites"), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("people_found", .integer(0...10_000), required: true),
            Field("people_charged", .integer(0...10_000)),
            Field("let_go_first_offenders", .integer(0...10_000)),
            Field("reason_let_go", .longText, .protected),
            // As of arrivals.
            Field("code", .text(limit: 6)),
        ])

    static let screenings = Register(
        "screenings", .protection, prefix: "S", custody: .agencies(["agency"]),
        summary: ["screened_on", "person", "context", "crossing", "site", "agency", "age_status", "result"],
        sensitive: true,
        // Other questions or answers would be another screening. Person, consent and batch are corrected while nobody was
        // referred on it and no card of a batch stands for it.
        writing: .desk(
            mends: [
                "screened_on", "context", "post", "crossing", "informal_crossing", "site", "before_charge", "sector",
                "country_of_exploitation", "age_status", "language", "interpreter",
            ], early: ["person", "arrival", "raid", "consent"]),
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("screened_on", .day, required: true),
            Field("context", .code(.screeningContext), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("post", .reference("posts")),
            Field("staff", .reference("staff")),
            Field("crossing", .reference("crossings")),
            Field("informal_crossing", .yesNo),
            Field("site", .reference("sites")),
            Field("arrival", .reference("arrivals")),
            Field("raid", .reference("raids")),
            Field("before_charge", .yesNo),
            Field("sector", .code(.sector), .personal),
            Field("country_of_exploitation", .country, .personal),
            Field("age_status", .code(.ageStatus), required: true, .personal, counted: true),
            Field("language", .code(.language), .personal),
            Field("interpreter", .yesNo),
            Field("consent", .yesNo, required: true, standard: "HTCDS con_Consent"),
            Field("form", .text(limit: 60), required: true),
            Field("form_version", .integer(1...9999), required: true),
            Field("answers", .answers, .protected),
            Field("signs", .codes(CodeList.forcedLabourSigns), .protected),
            // Computed from the answers by the form's version; kept so that it can be counted.
            Field("result", .code(.screeningResult), .personal, counted: true),
            Field("remark", .longText, .protected),
        ])
}
extension CodeList {
    /// The eleven ILO indicators of forced labour.
    public static let forcedLabourSigns = CodeList("ilo11", ForcedLabourSign.allCases.map(\.rawValue))
}
