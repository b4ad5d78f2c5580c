extension Register {
    static let people = Register(
        "people", .protection, prefix: "P", custody: .persons,
        summary: ["given_name", "family_name", "sex", "birth_year", "citizenship", "home_province"], sensitive: true,
        [
            Field("given_name", .text(limit: 120), required: true, .personal, standard: "HTCDS prs_FirstName"),
            Field("family_name", .text(limit: 120), .personal, standard: "HTCDS prs_SecondName"),
            Field("lao_name", .text(limit: 200), .personal),
            Field("sex", .code(.sex), required: true, .personal, counted: true, standard: "HTCDS prs_Gender"),
            Field("birth_date", .day, .personal, standard: "HTCDS prs_Birthdate"),
            Field("birth_year", .integer(1900...2100), .personal),
            // Age in doubt is treated as a child until shown otherwise (product rule 5).
            Field("age_basis", .code(.ageBasis), required: true, .personal),
            Field("citizenship", .country, required: true, .personal, counted: true, standard: "HTCDS prs_Citizenship"),
            Field("language", .code(.language), .personal, standard: "HTCDS prs_PrimaryLanguage"),
            Field("home_province", .reference("places"), .personal),
            Field("home_district", .reference("places"), .personal),
            Field("birth_registered", .yesNo, .personal),
            Field("safe_contact", .text(limit: 300), .protected),
        ])
}
