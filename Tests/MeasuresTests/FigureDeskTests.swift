import Domain
import Store
import Testing

@testable import Measures

/// Who does not answer for a figure sees the records counted that are theirs to see, and nothing else.
@Suite struct FigureDeskTests {
    private static let period = Period("2020-04/2021-03")!

    private func viewer(_ role: Role, _ agency: String) -> Viewer {
        Viewer(staff: "U-1", name: "", role: role, agency: agency, province: nil)
    }

    private func total(_ code: String, as viewer: Viewer) async throws -> Figure {
        try await Country.laos2020.value.asked(by: viewer) {
            try $0.figures(for: Self.period, measures: [Measure.named(code)!])[0]
        }
    }

    @Test func whoAnswersSeesTheWhole() async throws {
        let all = try await Country.laos2020.value.figure("victims_identified", "", "2020-04/2021-03")
        for (role, agency) in [(Role.secretariat, "A-SEC"), (.oversight, "A-OVERSIGHT"), (.atd, "A-ATD")] {
            let figure = try await total("victims_identified", as: viewer(role, agency))
            #expect(figure == all, "\(role)")
            #expect(figure.audience == .everything)
        }
    }

    /// Of every figure, whatever it counts: no one of them lets another agency's records through.
    @Test(arguments: [
        (Role.officer, "A-IMM-BK"), (.ngo, "A-NGO-1"), (.court, "A-COURT-NONE"), (.lwu, "A-LWU-NONE"),
        (.mofa, "A-MIS-TH"),
    ])
    func othersSeeNoMoreThanTheyCouldOpen(role: Role, agency: String) async throws {
        let viewer = viewer(role, agency)
        try await Country.laos2020.value.asked(by: viewer) { desk in
            for measure in Measure.all where desk.audience(of: measure) == .ownAgency {
                for period in [Self.period, Period("2021")!] {
                    let figure = try desk.figures(for: period, measures: [measure])[0]
                    #expect(figure.audience == .ownAgency)
                    let drill = try desk.drill(measure, period, limit: 100_000)
                    #expect(drill.hidden == 0, "\(measure.code)")
                    #expect(drill.units.count == drill.total, "\(measure.code)")
                    if measure.aggregate == .count {
                        #expect((figure.value ?? 0) == Double(drill.total), "\(measure.code) \(period)")
                    }
                    if figure.value == nil { #expect(figure.note == .noneOfYours) }
                }
            }
            #expect(desk.small.isEmpty, "one's own records leave no leaf")
        }
    }

    @Test func anOfficersCountIsThatOfTheAgencysScreenings() async throws {
        let country = try await Country.laos2020.value
        let held = try await country.database.read {
            try $0.integer(
                """
                SELECT count(*) FROM screenings WHERE agency = 'A-IMM-BK' AND screened_on BETWEEN '2020-04-01' AND '2021-03-31'
                """)
        }
        let figure = try await total("screenings_held", as: viewer(.officer, "A-IMM-BK"))
        #expect(figure.value == held.map(Double.init))
        #expect((held ?? 0) > 0)
        for code in ["victims_identified", "officials_investigated", "persons_convicted"] {
            let figure = try await total(code, as: viewer(.officer, "A-IMM-BK"))
            #expect(figure.value == nil)
            #expect(figure.status == .notApplicable, "none of theirs is no zero of the country")
        }
    }

    @Test func thePastIsForThoseWhoAnswer() async throws {
        let past = Instant("2021-01-01")!
        let country = try await Country.laos2020.value
        let measure = Measure.named("victims_identified")!
        for (role, agency) in [(Role.secretariat, "A-SEC"), (.oversight, "A-OVERSIGHT"), (.atd, "A-ATD")] {
            _ = try await country.asked(by: viewer(role, agency)) {
                try $0.figures(for: Self.period, asOf: past, measures: [measure])
            }
        }
        for (role, agency) in [(Role.officer, "A-IMM-BK"), (.court, "A-COURT"), (.ngo, "A-NGO-1"), (.atd, "A-POL-VT")] {
            let viewer = viewer(role, agency)
            await #expect(throws: Refusal.asKnownOn) {
                try await country.asked(by: viewer) {
                    try $0.figures(for: Self.period, asOf: past, measures: [measure]).count
                }
            }
            await #expect(throws: Refusal.asKnownOn) {
                try await country.asked(by: viewer) { try $0.yearOnYear(measure, [Self.period], asOf: past).count }
            }
            await #expect(throws: Refusal.asKnownOn) {
                try await country.asked(by: viewer) { try $0.drill(measure, Self.period, asOf: past).total }
            }
            await #expect(throws: Refusal.asKnownOn) {
                try await country.asked(by: viewer) {
                    try $0.crossed(measure, "sex", "age", Self.period, asOf: past).count
                }
            }
        }
    }

    @Test func aSmallCountAboutPeopleIsNotedAndALargeOneIsNot() async throws {
        let country = try await Country.laos2020.value
        func noted(_ codes: [String]) async throws -> Set<String> {
            try await country.asked(by: viewer(.secretariat, "A-SEC")) { desk in
                for code in codes {
                    _ = try desk.yearOnYear(Measure.named(code)!, [Self.period])
                }
                return Set(desk.small.map(\.code))
            }
        }
        #expect(try await noted(["victims_identified"]) == ["victims_identified"], "one of its parts is small")
        #expect(try await noted(["government_shelters", "progress_reports_published"]).isEmpty)
    }

    @Test func everyUnitIsAboutPeopleUnlessItIsSaidNotToBe() {
        for code in [
            "victims_identified", "persons_convicted", "officials_investigated", "first_offenders_let_go",
            "screenings_held", "returnees_arrived", "service_requests_unmet", "removal_alternatives_offered",
        ] { #expect(Measure.named(code)?.countsPeople == true, "\(code)") }
        for code in ["shelter_beds", "compensation_ordered", "inspections_held"] {
            #expect(Measure.named(code)?.countsPeople == false, "\(code)")
        }
    }
}
