import Domain
import Store
import Testing

@testable import Measures

/// What the roll-up takes for granted about every measure's query.
@Suite struct ShapeTests {
    @Test(arguments: Measure.all) func theFactsGiveEachUnitOnceUnlessDeclaredOtherwise(_ measure: Measure) async throws
    {
        for country in [try await Country.laos2020.value, try await Country.elsewhere2022.value] {
            let home = country.home
            for period in ["2019", "2020", "2021", "2020-04/2021-03"] {
                let facts = measure.facts.sql(for: Period(period)!, asOf: nil, home: home)
                let row = try await country.database.read { connection in
                    try connection.first(
                        SQL(
                            trusted:
                                "SELECT count(*) AS lines, count(DISTINCT unit) AS units, count(record) AS records "
                                + "FROM ("
                        )
                            + facts + SQL(trusted: ") f"))
                }
                let lines = try #require(row?.integer("lines"))
                #expect(row?.integer("records") == lines)
                if !measure.repeats { #expect(row?.integer("units") == lines) }
            }
        }
    }

    /// For a measure in which a unit has one value of a dimension, the parts make up the whole.
    @Test(arguments: Measure.all) func thePartsOfADimensionMakeUpTheTotal(_ measure: Measure) async throws {
        guard !measure.repeats, [.count, .sum].contains(measure.aggregate) else { return }
        let country = try await Country.laos2020.value
        for period in ["2019", "2020", "2020-04/2021-03"] {
            let figures = try await country.figures(period, [measure])
            guard let total = figures.first?.value, total > 0 else { continue }
            for dimension in measure.dimensions where !dimension.isMany {
                let parts = figures.filter { $0.breakdown?.dimension == dimension.code }
                #expect(parts.compactMap(\.value).reduce(0, +) == total, "\(measure.code) by \(dimension.code)")
            }
        }
    }

    @Test func aPartWithoutAValueIsShownAsNotBrokenDown() async throws {
        let country = try await Country.laos2020.value
        let figures = try await country.figures("2020-04/2021-03", [Measure.named("police_officials_trained")!])
        #expect(figures.last { $0.breakdown?.dimension == "province" }?.breakdown?.code == "unspecified")
    }
}
