extension Register {
    static let handovers = Register(
        "handovers", .protection, prefix: "G", custody: .agencies(["from_agency", "to_agency"]),
        summary: ["handed_on", "direction", "country", "crossing", "from_agency", "to_agency"], sensitive: true,
        [
            Field("handed_on", .day, required: true, .operational),
            Field("direction", .code(.direction), required: true, .operational),
            Field("country", .country, required: true, .operational),
            Field("from_agency", .reference("agencies"), .operational),
            Field("to_agency", .reference("agencies"), .operational),
            Field("crossing", .reference("crossings"), .operational),
            Field("criminal_case", .reference("criminal_cases"), .personal, says: .link),
            Field("site", .reference("sites"), .personal),
            Field("receipt", .text(limit: 60), .operational),
            Field("funded_by", .reference("agencies"), .operational),
            Field("cost_lak", .money, .operational),
            Field("note", .longText, .protected, says: .told),
        ])

    static let handoverPeople = Register(
        "handover_people", .protection, prefix: "GP", custody: .parent(field: "handover", register: "handovers"),
        summary: ["handover", "handed", "person", "suspect", "child"], sensitive: true,
        [
            Field("handover", .reference("handovers"), required: true, .operational),
            Field("handed", .code(.handedOver), required: true, .operational),
            Field("person", .reference("people"), .personal, says: [.subject, .link]),
            Field("suspect", .reference("suspects"), .personal, says: .link),
            Field("child", .yesNo, required: true, .personal, counted: true),
            Field("consent_to_return", .yesNo, .personal),
            // A child leaves by a decision on what is best for it: of which day, and whose.
            Field("best_interests_on", .day, .personal),
            Field("best_interests_by", .reference("agencies"), .personal, says: .link),
        ])
}
