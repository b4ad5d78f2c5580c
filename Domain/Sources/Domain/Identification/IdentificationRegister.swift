extension Register {
    static let identifications = Register(
        "identifications", .protection, prefix: "I", custody: .parent(field: "person", register: "people"),
        summary: ["person", "opened_on", "referral", "country_of_exploitation"], sensitive: true,
        // The person follows from the referral, and the member of staff from the desk.
        writing: .desk(mends: [
            "opened_on", "sector", "country_of_exploitation", "province_of_recruitment", "child", "summary",
        ]),
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("referral", .reference("referrals"), .personal),
            Field("opened_on", .day, required: true),
            Field("staff", .reference("staff")),
            Field("sector", .code(.sector), .personal),
            Field("country_of_exploitation", .country, .personal, counted: true),
            Field("province_of_recruitment", .reference("places"), .personal),
            Field("child", .yesNo, required: true, .personal, counted: true),
            Field("summary", .longText, .protected),
        ])
}
