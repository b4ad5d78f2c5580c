extension Register {
    static let recruitmentAgencies = Register(
        "recruitment_agencies", .labour, prefix: "E",
        summary: ["name_en", "name_lo", "licence", "licensed_on", "licence_ended_on", "operating"],
        [
            Field("name_lo", .text(limit: 200), .open, title: .local),
            Field("name_en", .text(limit: 200), required: true, .open, title: .latin),
            Field("licence", .text(limit: 60), required: true, .open),
            Field("licensed_on", .day, required: true, .open, says: .mayLieAhead),
            Field("licence_ended_on", .day, .open, says: .mayLieAhead),
            Field("province", .reference("places"), .open, among: .provinces),
            Field("operating", .yesNo, .open),
        ])

    /// ILO definition of recruitment fees and related costs (2018): what a worker was made to pay.
    static let recruitmentFees = Register(
        "recruitment_fees", .labour, prefix: "F",
        summary: ["recruitment_agency", "worker_code", "category", "paid_on", "amount_lak"],
        [
            Field("recruitment_agency", .reference("recruitment_agencies"), required: true, .operational),
            // Which worker, without saying who: two fees of one worker carry the same code.
            Field("worker_code", .text(limit: 40), required: true, .personal, counted: true),
            Field("category", .code(.feeCategory), required: true, .operational),
            Field("paid_on", .day, required: true, .operational),
            Field("amount_lak", .money, required: true, .operational),
            Field("country", .country, .operational),
            Field("receipt", .yesNo, .operational),
        ])
}
