extension Register {
    static let identifications = Register(
        "identifications", .protection, prefix: "I", custody: .parent(field: "person", register: "people"),
        summary: ["person", "opened_on", "referral", "country_of_exploitation"], sensitive: true,
        // The person follows from the referral, and the member of staff from the desk.
        writing: .desk,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link, .disclosable]),
            Field("referral", .reference("referrals"), .personal, says: [.link, .disclosable]),
            Field("opened_on", .day, required: true, .operational, says: [.disclosable, .onForm]),
            Field("staff", .reference("staff"), .operational, says: .disclosable),
            Field("sector", .code(.sector), .personal, says: [.disclosable, .onForm]),
            Field("country_of_exploitation", .country, .personal, counted: true, says: [.disclosable, .onForm]),
            Field(
                "province_of_recruitment", .reference("places"), .personal, says: [.disclosable, .onForm],
                among: .provinces),
            Field("child", .yesNo, required: true, .personal, counted: true, says: [.disclosable, .onForm]),
            Field("summary", .longText, .protected, says: [.told, .onForm]),
        ])
}
