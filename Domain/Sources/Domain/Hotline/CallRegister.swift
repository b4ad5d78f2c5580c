extension Register {
    /// One row a call. No caller's name or number stands here.
    static let calls = Register(
        "calls", .protection, prefix: "T", custody: .agencies(["agency"]),
        summary: ["called_on", "agency", "answered", "subject", "trafficking", "followed_up_on"],
        [
            Field("called_on", .day, required: true, .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("answered", .yesNo, .operational),
            Field("subject", .code(.callSubject), .operational),
            Field("trafficking", .yesNo, .operational),
            Field("language", .code(.language), .operational),
            Field("followed_up_on", .day, .operational),
            Field("referral", .reference("referrals"), .personal, says: .link),
            Field("note", .longText, .protected, says: .told),
        ])
}
