extension Register {
    static let agencies = Register(
        "agencies", .reference, prefix: "A", summary: ["name_en", "name_lo", "kind", "level", "province"],
        [
            Field("name_lo", .text(limit: 200), required: true, .open, title: .local),
            Field("name_en", .text(limit: 200), required: true, .open, title: .latin, standard: "HTCDS org_Name"),
            Field("kind", .code(.agencyKind), required: true, .open, standard: "HTCDS org_Type"),
            Field("level", .code(.level), required: true, .open),
            Field("province", .reference("places"), .open, among: .provinces),
            Field("country", .country, .open),
            Field("ministry", .reference("agencies"), .open, among: .ministries),
        ])

    static let posts = Register(
        "posts", .reference, prefix: "O", custody: .agencies(["agency"]),
        summary: ["name_en", "name_lo", "agency", "province", "crossing", "guidelines_received_on"],
        [
            Field("name_lo", .text(limit: 160), .operational, title: .local),
            Field("name_en", .text(limit: 160), required: true, .operational, title: .latin),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("province", .reference("places"), required: true, .operational, among: .provinces),
            Field("crossing", .reference("crossings"), .operational),
            // The national referral guidelines of April 2020 (R01).
            Field("guidelines_received_on", .day, .operational),
            Field("guidelines_trained_on", .day, .operational),
        ])

    static let staff = Register(
        "staff", .coordination, prefix: "U", custody: .agencies(["agency"]),
        summary: ["name", "role", "agency", "post", "from_day", "to_day"], writing: .desk,
        [
            Field("name", .text(limit: 160), required: true, .operational, says: .onPage, title: .latin),
            Field("lao_name", .text(limit: 160), .operational, says: .onPage, title: .local),
            Field("role", .code(.role), required: true, .operational, says: .onPage),
            Field("agency", .reference("agencies"), required: true, .operational, says: .onPage),
            Field("post", .reference("posts"), .operational, says: .onPage),
            Field("from_day", .day, required: true, .operational, says: [.mayLieAhead, .onPage]),
            Field("to_day", .day, .operational, says: [.mayLieAhead, .onPage]),
        ])
}
