extension Register {
    static let recruitmentAgencies = Register(
        "recruitment_agencies", .labour, prefix: "E",
        summary: ["name_en", "name_lo", "licence", "licensed_on", "licence_ended_on", "operating"],
        [
            Field("name_lo", .text(limit: 200), .open),
            Field("name_en", .text(limit: 200), required: true, .open),
            Field("licence", .text(limit: 60), required: true, .open),
            Field("licensed_on", .day, required: true, .open),
            Field("licence_ended_on", .day, .open),
            Field("province", .reference("places"), .open),
            Field("operating", .yesNo, .open),
        ])

    /// ILO definition of recruitment fees and related costs (2018): what a worker was made to pay.
    static let recruitmentFees = Register(
        "recruitment_fees", .labour, prefix: "F",
        summary: ["recruitment_agency", "worker_code", "category", "paid_on", "amount_lak"],
        [
            Field("recruitment_agency", .reference("recruitment_agencies"), required: true),
            // Which worker, without saying who: two fees of one worker carry the same code.
            Field("worker_code", .text(limit: 40), required: true, .personal, counted: true),
            Field("category", .code(.feeCategory), required: true),
            Field("paid_on", .day, required: true),
            Field("amount_lak", .money, required: true),
            Field("country", .country),
            Field("receipt", .yesNo),
        ])
}
