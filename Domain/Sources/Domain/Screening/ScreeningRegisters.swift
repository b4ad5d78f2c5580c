extension Register {
    static let arrivals = Register(
        "arrivals", .protection, prefix: "B", custody: .agencies(["agency"]),
        summary: ["arrived_on", "from_country", "crossing", "quarantine", "returnees", "agency", "code"],
        [
            Field("arrived_on", .day, required: true, .operational),
            Field("from_country", .country, required: true, .operational),
            Field("crossing", .reference("crossings"), .operational),
            Field("quarantine", .reference("sites"), .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("returnees", .integer(0...100_000), required: true, .operational),
            Field("women", .integer(0...100_000), .operational),
            Field("men", .integer(0...100_000), .operational),
            Field("children", .integer(0...100_000), .operational),
            Field("sector", .code(.sector), .operational),
            Field("note", .longText, .operational),
            // Six characters (`BatchCode`), one of a kind among raids and arrivals: the cards say it.
            Field("code", .text(limit: 6), .operational, says: .lookedUp),
        ])

    static let raids = Register(
        "raids", .protection, prefix: "D", custody: .agencies(["agency"]),
        summary: ["raided_on", "site", "agency", "people_found", "people_charged", "code"],
        [
            Field("raided_on", .day, required: true, .operational),
            Field("site", .reference("sites"), required: true, .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("people_found", .integer(0...10_000), required: true, .operational),
            Field("people_charged", .integer(0...10_000), .operational),
            Field("let_go_first_offenders", .integer(0...10_000), .operational),
            Field("reason_let_go", .longText, .protected, says: .told),
            // As of arrivals.
            Field("code", .text(limit: 6), .operational, says: .lookedUp),
        ])

    static let screenings = Register(
        "screenings", .protection, prefix: "S", custody: .agencies(["agency"]),
        summary: ["screened_on", "person", "context", "crossing", "site", "agency", "age_status", "result"],
        sensitive: true,
        // Other questions or answers would be another screening. Person, consent and batch are corrected while nobody was
        // referred on it and no card of a batch stands for it.
        writing: .desk,
        [
            Field(
                "person", .reference("people"), required: true, .personal,
                says: [.subject, .link, .disclosable, .early]),
            Field("screened_on", .day, required: true, .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field(
                "context", .code(.screeningContext), required: true, .operational,
                says: [.disclosable, .onForm, .fromPhone]),
            Field("agency", .reference("agencies"), required: true, .operational, says: [.disclosable, .fromPhone]),
            Field("post", .reference("posts"), .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field("staff", .reference("staff"), .operational, says: .disclosable),
            Field("crossing", .reference("crossings"), .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field("informal_crossing", .yesNo, .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field("site", .reference("sites"), .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field("arrival", .reference("arrivals"), .operational, says: [.disclosable, .early, .fromPhone]),
            Field("raid", .reference("raids"), .operational, says: [.disclosable, .early, .fromPhone]),
            Field("before_charge", .yesNo, .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field("sector", .code(.sector), .personal, says: [.disclosable, .onForm, .fromPhone]),
            Field("country_of_exploitation", .country, .personal, says: [.disclosable, .onForm, .fromPhone]),
            Field(
                "age_status", .code(.ageStatus), required: true, .personal, counted: true,
                says: [.disclosable, .onForm, .fromPhone]),
            Field("language", .code(.language), .personal, says: [.disclosable, .onForm, .fromPhone]),
            Field("interpreter", .yesNo, .operational, says: [.disclosable, .onForm, .fromPhone]),
            Field(
                "consent", .yesNo, required: true, .operational, says: [.disclosable, .early, .fromPhone],
                standard: "HTCDS con_Consent"),
            Field("form", .text(limit: 60), required: true, .operational, says: [.disclosable, .fromPhone]),
            Field("form_version", .integer(1...9999), required: true, .operational, says: [.disclosable, .fromPhone]),
            Field("answers", .answers, .protected, says: [.told, .onPage, .fromPhone]),
            Field("signs", .codes(CodeList.forcedLabourSigns), .protected, says: [.told, .computed]),
            // Computed from the answers by the form's version; kept so that it can be counted.
            Field("result", .code(.screeningResult), .personal, counted: true, says: [.disclosable, .computed]),
            Field("remark", .longText, .protected, says: [.told, .onPage, .fromPhone]),
        ])
}
extension CodeList {
    /// The eleven ILO indicators of forced labour.
    public static let forcedLabourSigns = CodeList("ilo11", ForcedLabourSign.allCases.map(\.rawValue))
}
