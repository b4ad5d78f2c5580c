import Domain
import Measures
import Testing

/// Value, zero, not collected and not applicable are four things.
@Suite struct StatusTests {
    let atd = ("agencies", "A-ATD", "name_en: ATD, name_lo: ATD, kind: anti_trafficking_department, level: central")
    let lwu = ("agencies", "A-LWU", "name_en: LWU, name_lo: LWU, kind: womens_union, level: central")

    func attest(_ id: String, _ what: String, _ says: String, _ from: String, _ to: String, by agency: String = "A-ATD")
        -> (String, String, String)
    {
        (
            "attestations", id,
            "\(what), says: \(says), agency: \(agency), period_from: \(from), period_to: \(to), said_on: \(to)"
        )
    }

    @Test func noRecordsAndNobodysWordIsNotCollected() async throws {
        let country = try await Country.empty()
        let figure = try #require(try await country.figure("investigations_opened", "", "2020"))
        #expect(figure.status == .notCollected)
        #expect(figure.value == nil)
        #expect(figure.dueOn(days: 31) == Day("2021-01-31"))
    }

    @Test func noRecordsInACompleteRegisterIsZero() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, attest("AT-1", "register: criminal_cases", "complete", "2020-01-01", "2020-12-31"),
        ])
        let figure = try #require(try await country.figure("investigations_opened", "", "2020"))
        #expect(figure.status == .zero)
        #expect(figure.value == 0)
    }

    @Test func severalWordsTogetherCoverAPeriodAndAGapDoesNot() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, lwu, attest("AT-1", "register: criminal_cases", "complete", "2020-07-01", "2021-03-31"),
            attest("AT-2", "register: criminal_cases", "none", "2020-01-01", "2020-06-30", by: "A-LWU"),
        ])
        #expect(try await country.figure("investigations_opened", "", "2020")?.status == .zero)
        #expect(try await country.figure("investigations_opened", "", "2020-04/2021-03")?.status == .zero)
        #expect(try await country.figure("investigations_opened", "", "2021")?.status == .notCollected)
        #expect(try await country.figure("investigations_opened", "", "2019-12/2020-03")?.status == .notCollected)
    }

    @Test func everyRegisterThatAMeasureRestsOnHasToBeComplete() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, attest("AT-1", "register: criminal_cases", "complete", "2020-01-01", "2020-12-31"),
        ])
        #expect(try await country.figure("officials_investigated", "", "2020")?.status == .notCollected)
        try await country.write([attest("AT-2", "register: suspects", "complete", "2020-01-01", "2020-12-31")])
        #expect(try await country.figure("officials_investigated", "", "2020")?.status == .zero)
    }

    @Test func aWordOnTheMeasureGoesBeforeOneOnItsRegisters() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, attest("AT-1", "register: compensation_orders", "complete", "2020-01-01", "2020-12-31"),
            attest("AT-2", "measure: compensation_paid", "not_collected", "2020-01-01", "2020-12-31"),
            attest("AT-3", "measure: screenings_by_missions", "not_applicable", "2020-01-01", "2020-12-31"),
            attest("AT-4", "measure: officials_charged", "none", "2020-01-01", "2020-12-31"),
        ])
        #expect(try await country.figure("compensation_paid", "", "2020")?.status == .notCollected)
        #expect(try await country.figure("compensation_ordered", "", "2020")?.status == .zero)
        #expect(try await country.figure("screenings_by_missions", "", "2020")?.status == .notApplicable)
        #expect(try await country.figure("officials_charged", "", "2020")?.status == .zero)
    }

    @Test func oneHotlineCannotAnswerForTheOther() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, lwu, attest("AT-1", "register: calls", "complete", "2020-01-01", "2020-12-31"),
        ])
        #expect(try await country.figure("atd_hotline_calls_unanswered", "", "2020")?.status == .zero)
        #expect(try await country.figure("lwu_hotline_trafficking_calls", "", "2020")?.status == .notCollected)
    }

    @Test func recordsThatNobodyCompletedAreAValueThatSaysSo() async throws {
        let country = try await Country.empty()
        try await country.write([atd, call("T-1", "answered: no"), call("T-2", "answered: no")])
        let figure = try #require(try await country.figure("atd_hotline_calls_unanswered", "", "2020"))
        #expect(figure.value == 2)
        #expect(figure.note == .notAttested)
        try await country.write([
            attest("AT-1", "measure: atd_hotline_calls_unanswered", "not_collected", "2020-01-01", "2020-12-31")
        ])
        let said = try #require(try await country.figure("atd_hotline_calls_unanswered", "", "2020"))
        #expect(said.value == 2)
        #expect(said.note == .saidNotCollected)
    }

    @Test func whatNobodyWroteDownIsNeitherYesNorNo() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, attest("AT-1", "register: calls", "complete", "2020-01-01", "2020-12-31"), call("T-1", ""),
        ])
        let unknown = try #require(try await country.figure("atd_hotline_calls_unanswered", "", "2020"))
        #expect(unknown.status == .notCollected)
        #expect(unknown.note == .unknown(1))
        try await country.write([call("T-2", "answered: no"), call("T-3", "answered: yes")])
        let partly = try #require(try await country.figure("atd_hotline_calls_unanswered", "", "2020"))
        #expect(partly.value == 1)
        #expect(partly.note == .unknown(1))
    }

    @Test func aShareOrASumOfZeroNeedsSomeonesWordAsWell() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, ("arrivals", "B-1", "arrived_on: 2020-05-01, from_country: MY, agency: A-ATD, returnees: 300"),
        ])
        for part in ["", "country=MY"] {
            let share = try await country.figures("2020", [Measure.named("arrival_screening_rate")!])
            #expect(share.first { ($0.breakdown?.description ?? "") == part }?.value == nil, "\(part)")
        }
        #expect(try await country.figure("arrival_screening_rate", "", "2020")?.status == .notCollected)
        #expect(try await country.figure("returnees_arrived", "country=MY", "2020")?.value == 300)
        try await country.write([
            attest("AT-1", "register: arrivals", "complete", "2020-01-01", "2020-12-31"),
            attest("AT-2", "register: screenings", "complete", "2020-01-01", "2020-12-31"),
        ])
        #expect(try await country.figure("arrival_screening_rate", "country=MY", "2020")?.status == .zero)
    }

    @Test func aCaseWithoutASiteMayHaveBeenAnywhere() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, attest("AT-1", "register: criminal_cases", "complete", "2020-01-01", "2020-12-31"),
            ("criminal_cases", "C-1", "number: 1, reported_on: 2020-01-05, form: unspecified, police: A-ATD"),
            ("case_steps", "CS-1", "record: C-1, step: open, taken_on: 2020-01-10"),
        ])
        let figure = try #require(try await country.figure("investigations_in_economic_zones", "", "2020"))
        #expect(figure.status == .notCollected)
        #expect(figure.note == .unknown(1))
    }

    @Test func theShortestOfNothingIsNotZeroYears() async throws {
        let country = try await Country.empty()
        try await country.write([
            atd, attest("AT-1", "register: sentences", "complete", "2020-01-01", "2020-12-31"),
        ])
        let figure = try #require(try await country.figure("shortest_prison_term", "", "2020"))
        #expect(figure.status == .notApplicable)
        #expect(figure.note == .nothingToMeasure)
        #expect(figure.value == nil)
    }

    @Test func anAdministeredRegisterIsBelievedOnlyIfItHasRecords() async throws {
        let country = try await Country.empty()
        #expect(try await country.figure("official_crossings", "", "2020")?.status == .notCollected)
        try await country.write([
            ("places", "L-1", "name_lo: ບໍ່ແກ້ວ, name_en: Bokeo, level: province"),
            ("crossings", "X-1", "name_en: Ford, province: L-1, neighbour: TH, official: no"),
        ])
        #expect(try await country.figure("official_crossings", "", "2020")?.status == .zero)
    }

    private func call(_ id: String, _ more: String) -> (String, String, String) {
        ("calls", id, "called_on: 2020-05-01, agency: A-ATD" + (more.isEmpty ? "" : ", " + more))
    }
}
