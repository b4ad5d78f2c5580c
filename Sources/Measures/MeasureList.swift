/// The parts of the annual report. Its name stands under `pillar.<pillar>`.
public enum Pillar: String, Sendable, CaseIterable {
    case prosecution, partnership, protection, prevention
}

extension Measure {
    /// Every measure by the part of the report it belongs to.
    public static let byPillar: [(pillar: Pillar, measures: [Measure])] = [
        (.prosecution, investigations + prosecution + convictions + officials + caseStages),
        (.partnership, partnership),
        (.protection, identification + services + courts + screening + arrivals + coverage + careStages),
        (.prevention, hotlines + training + coordination + migration),
    ]

    /// Every measure, in the order of the report.
    public static let all: [Measure] = byPillar.flatMap(\.measures)

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    public static func named(_ code: String) -> Measure? { byCode[code] }
}
