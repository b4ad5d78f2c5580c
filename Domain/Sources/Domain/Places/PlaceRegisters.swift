extension Register {
    static let places = Register(
        "places", .reference, prefix: "L", summary: ["name_lo", "name_en", "level", "province"],
        [
            Field("name_lo", .text(limit: 120), required: true, .open, title: .local),
            Field("name_en", .text(limit: 120), required: true, .open, title: .latin),
            Field("level", .code(.placeLevel), required: true, .open),
            Field("province", .reference("places"), .open, among: .provinces),
            // Column and row of the tile map, from the north-west.
            Field("tile_column", .integer(0...30), .open),
            Field("tile_row", .integer(0...30), .open),
        ])

    static let crossings = Register(
        "crossings", .reference, prefix: "X",
        summary: ["name_en", "name_lo", "province", "neighbour", "official", "opened_on", "closed_on"],
        [
            Field("name_lo", .text(limit: 120), .open, title: .local),
            Field("name_en", .text(limit: 120), required: true, .open, title: .latin),
            Field("province", .reference("places"), required: true, .open, among: .provinces),
            Field("neighbour", .country, required: true, .open),
            Field("official", .yesNo, required: true, .open),
            Field("opened_on", .day, .operational, says: .mayLieAhead),
            Field("closed_on", .day, .operational, says: .mayLieAhead),
            Field("hours", .text(limit: 60), .operational),
            Field("managed_by", .reference("agencies"), .operational),
        ])

    static let sites = Register(
        "sites", .reference, prefix: "W", summary: ["name_en", "name_lo", "kind", "province"],
        [
            Field("name_lo", .text(limit: 160), .operational, title: .local),
            Field("name_en", .text(limit: 160), required: true, .operational, title: .latin),
            Field("kind", .code(.siteKind), required: true, .operational),
            Field("province", .reference("places"), required: true, .operational, among: .provinces),
            Field("zone", .reference("sites"), .operational, among: .zones),
            Field("opened_on", .day, .operational, says: .mayLieAhead),
            Field("closed_on", .day, .operational, says: .mayLieAhead),
        ])
}
