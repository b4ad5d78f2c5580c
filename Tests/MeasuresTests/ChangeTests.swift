import Domain
import Testing

@testable import Measures

/// A figure follows its records, and what was known on a past day stays what it was.
@Suite struct ChangeTests {
    @Test func correctingARecordChangesTheFigureThatCountsItAndNotThePast() async throws {
        let country = try await Country.empty()
        try await country.write(
            at: "2020-06-01",
            [
                ("agencies", "A-ATD", "name_en: ATD, name_lo: ATD, kind: anti_trafficking_department, level: central"),
                ("criminal_cases", "C-1", "number: 1, reported_on: 2020-01-05, form: unspecified, police: A-ATD"),
                ("case_steps", "CS-1", "record: C-1, step: open, taken_on: 2020-01-10"),
            ])
        let before = Instant("2020-07-01")!
        try await country.correct(
            at: "2021-02-01", "criminal_cases", "C-1",
            "number: 1, reported_on: 2020-01-05, form: labour_trafficking, police: A-ATD")
        func form(_ form: String, asOf moment: Instant? = nil) async throws -> String? {
            try await country.figure("investigations_opened", "form=\(form)", "2020", asOf: moment)?.plain
        }
        #expect(try await form("labour_trafficking") == "1")
        #expect(try await form("unspecified") == nil)
        #expect(try await form("labour_trafficking", asOf: before) == nil)
        #expect(try await form("unspecified", asOf: before) == "1")
    }

    @Test func aWithdrawnStepCountsForNothingFromTheDayItWasWithdrawn() async throws {
        let country = try await Country.empty()
        try await country.write(
            at: "2020-06-01",
            [
                ("agencies", "A-ATD", "name_en: ATD, name_lo: ATD, kind: anti_trafficking_department, level: central"),
                ("criminal_cases", "C-1", "number: 1, reported_on: 2020-01-05, form: unspecified, police: A-ATD"),
                ("case_steps", "CS-1", "record: C-1, step: open, taken_on: 2020-01-10"),
            ])
        try await country.correct(
            at: "2021-02-01", "case_steps", "CS-1", "record: C-1, step: open, taken_on: 2020-01-10, withdrawn: yes")
        #expect(try await country.figure("investigations_opened", "", "2020")?.status == .notCollected)
        #expect(try await country.figure("investigations_opened", "", "2020", asOf: Instant("2020-07-01")!)?.value == 1)
        #expect(
            try await country.figure("investigations_opened", "", "2020", asOf: Instant("2020-05-01")!)?.status
                == .notCollected)
    }

    @Test func aYearIsComparedWithTheYearBefore() async throws {
        let country = try await Country.laos2020.value
        let found = try await country.database.read {
            try Calculator($0, home: "LA").yearOnYear(
                Measure.named("investigations_opened")!, [Period(year: 2019), Period(year: 2020)])
        }
        let totals = found.filter { $0.breakdown == nil }
        #expect(totals.map(\.plain) == ["32", "21"])
        #expect(totals.map(\.period.description) == ["2019", "2020"])
    }

    /// Days later than every entry: then nothing is missing, and nothing is there twice.
    @Test func asKnownAfterTheLastEntryIsWhatIsKnownNow() async throws {
        let country = try await Country.laos2020.value
        for period in ["2020", "2020-04/2021-03"] {
            let now = try await country.figures(period)
            let known = try await country.figures(period, asOf: Instant("2030-01-01")!)
            #expect(now == known)
        }
    }

    @Test func asKnownBeforeTheFirstEntryNothingIsCounted() async throws {
        let country = try await Country.laos2020.value
        let known = try await country.figures("2020", asOf: Instant("1990-01-01")!)
        #expect(known.count == Measure.all.count)
        #expect(known.allSatisfy { $0.status == .notCollected && $0.value == nil })
    }
}
