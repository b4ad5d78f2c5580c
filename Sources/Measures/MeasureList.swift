extension Measure {
    /// Every measure, in the order of the report's pillars.
    public static let all: [Measure] =
        investigations + prosecution + convictions + officials + partnership + identification + services + courts
        + screening + arrivals + hotlines + training + coordination + migration + stages

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    public static func named(_ code: String) -> Measure? { byCode[code] }
}
