import Domain
import Testing

@testable import Measures

@Suite struct DrillDownTests {
    static let periods = ["2020", "2020-04/2021-03"]

    /// Every figure, each of its parts included, can be opened down to the records that make it.
    @Test(arguments: Measure.all) func theUnitsBehindAFigureMakeItsValue(_ measure: Measure) async throws {
        let country = try await Country.laos2020.value
        for period in Self.periods {
            for figure in try await country.figures(period, [measure]) {
                let part = figure.breakdown?.description ?? ""
                let drill = try await country.drill(measure.code, part, period, limit: 100_000)
                #expect(drill.visible == drill.total)
                #expect(drill.units.count == drill.total)
                guard let value = figure.value else {
                    // Records without a word that they are all add up to no zero; they can still be opened.
                    if measure.aggregate == .count { #expect(drill.total == 0) }
                    continue
                }
                let amounts = drill.units.compactMap(\.amount)
                let expected: Double? =
                    switch measure.aggregate {
                    case .count: Double(drill.total)
                    case .perMonth: Double(drill.total) / Double(Period(period)!.months)
                    case .sum: amounts.reduce(0, +)
                    case .min: amounts.min()
                    case .max: amounts.max()
                    case .mean: amounts.isEmpty ? 0 : amounts.reduce(0, +) / Double(amounts.count)
                    case .percent: nil
                    }
                if let expected { #expect(expected == value, "\(measure.code) \(part) \(period)") }
            }
        }
    }

    func viewer(_ role: Role, _ agency: String) -> Viewer {
        Viewer(staff: "U-1", name: "Dala", role: role, agency: agency, province: nil)
    }

    @Test func theDepartmentOpensEveryVictimItIdentified() async throws {
        let drill = try await Country.laos2020.value.drill(
            "victims_identified", "form=labour_trafficking", "2020-04/2021-03", for: viewer(.atd, "A-ATD"))
        #expect(drill.total == 39)
        #expect(drill.hidden == 0)
        #expect(drill.units.count == 39)
        #expect(drill.units.allSatisfy { $0.register == "identifications" && $0.record.hasPrefix("I-") })
    }

    /// The count stays; what others may not open is said as a number.
    @Test func aPoliceAgencySeesTheFigureAndNoneOfItsPeople() async throws {
        let drill = try await Country.laos2020.value.drill(
            "victims_identified", "", "2020-04/2021-03", for: viewer(.officer, "A-ATD"))
        #expect(drill.total == 142)
        #expect(drill.visible == 0)
        #expect(drill.hidden == 142)
        #expect(drill.units == [])
    }

    @Test func anAgencyOpensOnlyWhatIsInItsCustody() async throws {
        let country = try await Country.laos2020.value
        let drill = try await country.drill("people_served", "", "2019", for: viewer(.lwu, "A-LWU"), limit: 100_000)
        let all = try await country.drill("people_served", "", "2019", limit: 100_000)
        let stranger = try await country.drill("people_served", "", "2019", for: viewer(.lwu, "A-NONE"))
        #expect(drill.total == all.total)
        #expect(drill.visible > 0)
        #expect(Set(drill.units).isSubset(of: Set(all.units)))
        #expect(stranger.total == all.total)
        #expect(stranger.units == [])
    }

    /// The department reads services without what they were: a list of those with one kind would tell it.
    @Test func aPartIsNotOpenedForThoseWhoMayNotReadWhatItTells() async throws {
        let country = try await Country.laos2020.value
        let department = viewer(.atd, "A-ATD")
        let part = try await country.drill("people_served", "kind=medical", "2020", for: department)
        #expect(part.total > 0)
        #expect(part.units == [])
    }

    @Test func anAdministratorIsToldNothing() async throws {
        let country = try await Country.laos2020.value
        await #expect(throws: Refusal.notFound) {
            try await country.drill("victims_identified", "", "2020", for: viewer(.administrator, "A-ATD"))
        }
    }

    @Test func aDimensionThatTheMeasureLacksIsRefused() async throws {
        let country = try await Country.laos2020.value
        await #expect(throws: Refusal.notFound) {
            try await country.drill("cases_before_prosecutor", "sex=female", "2020")
        }
    }

    @Test func pagesFollowEachOtherWithoutAGapOrARepeat() async throws {
        let country = try await Country.laos2020.value
        let pages = try await country.database.read { connection in
            try [0, 10, 20].map {
                try Calculator(connection, home: "LA").drill(
                    Measure.named("investigations_opened")!, Period(year: 2020), for: .commandLine, at: .afterAll,
                    limit: 10,
                    offset: $0)
            }
        }
        let units = pages.flatMap(\.units).map(\.unit)
        #expect(units.count == 21)
        #expect(Set(units).count == 21)
    }
}
