extension Register {
    static let people = Register(
        "people", .protection, prefix: "P", custody: .persons,
        summary: ["given_name", "family_name", "sex", "birth_year", "citizenship", "home_province"], sensitive: true,
        [
            Field(
                "given_name", .text(limit: 120), required: true, .personal,
                says: [.disclosable, .forJustice, .searched], title: .latin, standard: "HTCDS prs_FirstName"),
            Field(
                "family_name", .text(limit: 120), .personal, says: [.disclosable, .forJustice, .searched],
                title: .latin, standard: "HTCDS prs_SecondName"),
            Field(
                "lao_name", .text(limit: 200), .personal, says: [.disclosable, .forJustice, .searched], title: .local),
            Field(
                "sex", .code(.sex), required: true, .personal, counted: true, says: [.disclosable, .forJustice],
                standard: "HTCDS prs_Gender"),
            Field("birth_date", .day, .personal, says: [.disclosable, .forJustice], standard: "HTCDS prs_Birthdate"),
            Field("birth_year", .integer(1900...2100), .personal, says: [.disclosable, .forJustice, .year]),
            // Age in doubt is treated as a child until shown otherwise (product rule 5).
            Field("age_basis", .code(.ageBasis), required: true, .personal, says: [.disclosable, .forJustice]),
            Field(
                "citizenship", .country, required: true, .personal, counted: true, says: [.disclosable, .forJustice],
                standard: "HTCDS prs_Citizenship"),
            Field(
                "language", .code(.language), .personal, says: [.disclosable, .forJustice],
                standard: "HTCDS prs_PrimaryLanguage"),
            Field(
                "home_province", .reference("places"), .personal, says: [.disclosable, .forJustice], among: .provinces),
            Field(
                "home_district", .reference("places"), .personal, says: [.disclosable, .forJustice], among: .districts),
            Field("birth_registered", .yesNo, .personal, says: [.disclosable, .forJustice]),
            Field("safe_contact", .text(limit: 300), .protected, says: .disclosable),
        ])
}
