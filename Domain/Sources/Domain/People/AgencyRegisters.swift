extension Register {
    static let agencies = Register(
        "agencies", .reference, prefix: "A", summary: ["name_en", "name_lo", "kind", "level", "province"],
        [
            Field("name_lo", .text(limit: 200), required: true, .open),
            Field("name_en", .text(limit: 200), required: true, .open, standard: "HTCDS org_Name"),
            Field("kind", .code(.agencyKind), required: true, .open, standard: "HTCDS org_Type"),
            Field("level", .code(.level), required: true, .open),
            Field("province", .reference("places"), .open),
            Field("country", .country, .open),
            Field("ministry", .reference("agencies"), .open),
        ])

    static let posts = Register(
        "posts", .reference, prefix: "O", custody: .agencies(["agency"]),
        summary: ["name_en", "name_lo", "agency", "province", "crossing", "guidelines_received_on"],
        [
            Field("name_lo", .text(limit: 160)),
            Field("name_en", .text(limit: 160), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("province", .reference("places"), required: true),
            Field("crossing", .reference("crossings")),
            // The national referral guidelines of April 2020 (R01).
            Field("guidelines_received_on", .day),
            Field("guidelines_trained_on", .day),
        ])

    static let staff = Register(
        "staff", .coordination, prefix: "U", custody: .agencies(["agency"]),
        summary: ["name", "role", "agency", "post", "from_day", "to_day"], writing: .desk(mends: []),
        [
            Field("name", .text(limit: 160), required: true),
            Field("lao_name", .text(limit: 160)),
            Field("role", .code(.role), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("post", .reference("posts")),
            Field("from_day", .day, required: true),
            Field("to_day", .day),
        ])
}
