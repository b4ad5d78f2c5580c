extension Register {
    /// One row a call. No caller's name or number stands here.
    static let calls = Register(
        "calls", .protection, prefix: "T", custody: .agencies(["agency"]),
        summary: ["called_on", "agency", "answered", "subject", "trafficking", "followed_up_on"],
        [
            Field("called_on", .day, required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("answered", .yesNo),
            Field("subject", .code(.callSubject)),
            Field("trafficking", .yesNo),
            Field("language", .code(.language)),
            Field("followed_up_on", .day),
            Field("referral", .reference("referrals"), .personal),
            Field("note", .longText, .protected),
        ])
}
