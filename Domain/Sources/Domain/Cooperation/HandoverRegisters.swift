extension Register {
    static let handovers = Register(
        "handovers", .protection, prefix: "G", custody: .agencies(["from_agency", "to_agency"]),
        summary: ["handed_on", "direction", "country", "crossing", "from_agency", "to_agency"], sensitive: true,
        [
            Field("handed_on", .day, required: true),
            Field("direction", .code(.direction), required: true),
            Field("country", .country, required: true),
            Field("from_agency", .reference("agencies")),
            Field("to_agency", .reference("agencies")),
            Field("crossing", .reference("crossings")),
            Field("criminal_case", .reference("criminal_cases"), .personal),
            Field("site", .reference("sites"), .personal),
            Field("receipt", .text(limit: 60)),
            Field("funded_by", .reference("agencies")),
            Field("cost_lak", .money),
            Field("note", .longText, .protected),
        ])

    static let handoverPeople = Register(
        "handover_people", .protection, prefix: "GP", custody: .parent(field: "handover", register: "handovers"),
        summary: ["handover", "handed", "person", "suspect", "child"], sensitive: true,
        [
            Field("handover", .reference("handovers"), required: true),
            Field("handed", .code(.handedOver), required: true),
            Field("person", .reference("people"), .personal),
            Field("suspect", .reference("suspects"), .personal),
            Field("child", .yesNo, required: true, .personal, counted: true),
            Field("consent_to_return", .yesNo, .personal),
            // A child leaves by a decision on what is best for it: of which day, and whose.
            Field("best_interests_on", .day, .personal),
            Field("best_interests_by", .reference("agencies"), .personal),
        ])
}
