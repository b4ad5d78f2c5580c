extension Register {
    static let places = Register(
        "places", .reference, prefix: "L", summary: ["name_lo", "name_en", "level", "province"],
        [
            Field("name_lo", .text(limit: 120), required: true, .open),
            Field("name_en", .text(limit: 120), required: true, .open),
            Field("level", .code(.placeLevel), required: true, .open),
            Field("province", .reference("places"), .open),
            // Column and row of the tile map, from the north-west.
            Field("tile_column", .integer(0...30), .open),
            Field("tile_row", .integer(0...30), .open),
        ])

    static let crossings = Register(
        "crossings", .reference, prefix: "X",
        summary: ["name_en", "name_lo", "province", "neighbour", "official", "opened_on", "closed_on"],
        [
            Field("name_lo", .text(limit: 120), .open),
            Field("name_en", .text(limit: 120), required: true, .open),
            Field("province", .reference("places"), required: true, .open),
            Field("neighbour", .country, required: true, .open),
            Field("official", .yesNo, required: true, .open),
            Field("opened_on", .day),
            Field("closed_on", .day),
            Field("hours", .text(limit: 60)),
            Field("managed_by", .reference("agencies")),
        ])

    static let sites = Register(
        "sites", .reference, prefix: "W", summary: ["name_en", "name_lo", "kind", "province"],
        [
            Field("name_lo", .text(limit: 160)),
            Field("name_en", .text(limit: 160), required: true),
            Field("kind", .code(.siteKind), required: true),
            Field("province", .reference("places"), required: true),
            Field("zone", .reference("sites")),
            Field("opened_on", .day),
            Field("closed_on", .day),
        ])
}
