import Domain
import Store
import Testing

@testable import Measures

@Suite struct CoverageTests {
    private static let later = "2021-04/2021-06"

    private func viewer(_ role: Role, _ agency: String) -> Viewer {
        Viewer(staff: "U-1", name: "Someone", role: role, agency: agency, province: nil)
    }

    private func coverage(_ period: String = later, as viewer: Viewer = .commandLine) async throws -> Coverage {
        try await Country.laos2020.value.asked(by: viewer) { try Coverage($0, for: Period(period)!) }
    }

    @Test func placesOfTheSampleAreReachedOrNever() async throws {
        let coverage = try await coverage()
        // As the plan of the sample says: two visits with 13 and 11 people screened of 90 and 79.
        #expect(coverage.screened { $0.site == "W-PLANT-1" } == 24)
        #expect(coverage.present { $0 == "W-PLANT-1" } == 167)
        #expect(coverage.lastInspected["W-PLANT-1"] == Day("2021-06-03"))
        #expect(coverage.screened { $0.site == "W-RAIL-2" } == 0)
        #expect(coverage.lastScreened["W-RAIL-2"] == nil)
        #expect(coverage.raids.first { $0.site == "W-VENUE-1" }?.found == 24)
        #expect(coverage.screenedOnArrival { $0.sector == "fishing" } == 57)
        #expect(coverage.screened { $0.isInformal } == 20)
    }

    @Test func inTheReportsOwnYearNobodyWasScreenedAtAnyPlaceToWatch() async throws {
        let coverage = try await coverage("2020-04/2021-03")
        #expect(coverage.inspections.isEmpty)
        #expect(coverage.screened { $0.site?.hasPrefix("W-PLANT") == true } == 0)
        #expect(coverage.lastScreened["W-VENUE-1"] == nil)
    }

    @Test func theGroupsMakeUpTheTotalAndSoDoTheProvinces() async throws {
        let coverage = try await coverage()
        let total = coverage.screened()
        let groups = Coverage.Group.allCases.map { group in coverage.screened { $0.group == group } }
        #expect(groups.reduce(0, +) == total)
        let country = try await Country.laos2020.value
        let held = try await country.figure("screenings_held", "", Self.later)
        #expect(held?.value == Double(total))
    }

    @Test func theWholeIsForTheSecretariatAndOversightAndOthersSeeTheirOwn() async throws {
        let few: (Coverage.Screenings) -> Bool = { $0.site == "W-PLANT-2" }
        for (role, agency) in [(Role.secretariat, "A-SEC"), (.oversight, "A-OVERSIGHT"), (.atd, "A-ATD")] {
            #expect(try await coverage(as: viewer(role, agency)).screened(few) == 8, "\(role)")
        }
        let all = try await coverage().screened()
        let own = try await coverage(as: viewer(.officer, "A-IMM-BK"))
        let country = try await Country.laos2020.value
        let held = try await country.database.read {
            try $0.integer(
                "SELECT count(*) FROM screenings WHERE agency = 'A-IMM-BK' AND screened_on BETWEEN '2021-04-01' AND '2021-06-30'"
            )
        }
        #expect(own.screened() == held)
        #expect(own.screened() < all)
        #expect(!own.leavesLeaf)
        #expect(try await coverage(as: viewer(.prosecutor, "A-OPP")).screened() == 0)
        #expect(try await coverage(as: viewer(.secretariat, "A-SEC")).leavesLeaf)
        await #expect(throws: Refusal.notFound) { try await coverage(as: viewer(.administrator, "A-SEC")) }
    }

    @Test(arguments: [
        ("people_found_in_raids", "", 50.0), ("people_screened_before_charge", "", 37),
        ("people_charged_unscreened", "", 3),
        ("people_charged_in_raids", "", 7), ("inspections_held", "", 6), ("people_present_at_inspections", "", 647),
        ("people_screened_at_sites", "site_kind=plantation", 32), ("people_screened_at_informal_crossings", "", 20),
        ("returnees_screened", "country=MY", 57),
    ])
    func whatTheReportCouldNotSayIsAFigureOnceItIsKept(code: String, part: String, value: Double) async throws {
        let country = try await Country.laos2020.value
        #expect(try await country.figure(code, part, Self.later)?.value == value)
    }

    @Test func whoWasScreenedAfterTheChargeStaysCountedAsChargedUnscreened() async throws {
        let country = try await Country.laos2020.value
        let drill = try await country.drill("people_charged_unscreened", "", Self.later)
        #expect(drill.units.count == 3)
        let states = try await country.database.read { connection in
            try connection.rows(
                "SELECT b.standing FROM batch_people b JOIN batch_person_steps t ON t.record = b.id WHERE t.step = 'found_charged'"
            )
        }
        #expect(
            states.compactMap { $0.text("standing") }.sorted() == [
                "charged", "charged_unscreened", "charged_unscreened",
            ])
    }

    @Test(arguments: ["people_charged_unscreened", "people_found_in_raids", "inspections_held"])
    func beforeItWasKeptItIsOwedAndNoZero(code: String) async throws {
        let country = try await Country.laos2020.value
        #expect(try await country.figure(code, "", "2020-04/2021-03")?.status == .notCollected)
    }
}
