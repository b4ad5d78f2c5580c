extension Register {
    /// What was told of one number of a batch (S05, S12). A number of which nothing was told has no record: it is
    /// waiting, and how many wait follows from how many there are (docs/decisions/0023-batches-and-coverage.md).
    static let batchPeople = Register(
        "batch_people", .protection, prefix: "BP", custody: .agencies(["agency"]),
        summary: ["raid", "arrival", "number", "agency", "screening"], sensitive: true, writing: .desk,
        [
            Field("raid", .reference("raids"), .operational),
            Field("arrival", .reference("arrivals"), .operational),
            // The number on the card, from 1. Two records of one number are two screenings that name it: both stay.
            Field("number", .integer(1...100_000), required: true, .operational),
            // That of the raid or arrival.
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("person", .reference("people"), .personal, says: [.subject, .link]),
            Field("screening", .reference("screenings"), .personal, says: .link),
        ])

    /// Someone of the state went to a place of risk and looked: who was there, and with whom they talked (S14).
    static let inspections = Register(
        "inspections", .protection, prefix: "IN", custody: .agencies(["agency"]),
        summary: ["inspected_on", "site", "agency", "people_present", "people_interviewed"],
        [
            Field("inspected_on", .day, required: true, .operational),
            Field("site", .reference("sites"), required: true, .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("people_present", .integer(0...100_000), required: true, .operational),
            Field("women", .integer(0...100_000), .operational),
            Field("men", .integer(0...100_000), .operational),
            Field("children", .integer(0...100_000), .operational),
            Field("foreigners", .integer(0...100_000), .operational),
            Field("people_interviewed", .integer(0...100_000), .operational),
            Field("sector", .code(.sector), .operational),
            Field("note", .longText, .operational),
        ])
}
