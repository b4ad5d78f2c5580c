import Seeded
import Testing

@testable import Domain

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2020", "2020-01-01", "2020-12-31", 12), ("2020-05", "2020-05-01", "2020-05-31", 1),
        ("2020-02", "2020-02-01", "2020-02-29", 1), ("2020-04/2021-03", "2020-04-01", "2021-03-31", 12),
        ("2019-11/2020-02", "2019-11-01", "2020-02-29", 4),
    ])
    func aPeriodIsItsWholeMonths(text: String, first: String, last: String, months: Int) throws {
        let period = try #require(Period(text))
        #expect(period.first.description == first)
        #expect(period.last.description == last)
        #expect(period.months == months)
        #expect(period.description == text)
    }

    @Test func aCalendarYearInMonthsIsTheYear() {
        #expect(Period("2020-01/2020-12") == Period(year: 2020))
        #expect(Period("2020-01/2020-12")?.description == "2020")
        #expect(Period("2020-05/2020-05") == Period("2020-05"))
    }

    @Test(arguments: [
        "", "20", "02020", "+020", "2020-13", "2020-00", "2020-5", "2020-05-01", "2020/2021", "2020-04/", "/2020-04",
        "2021-03/2020-04", "2020-01/2020-02/2020-03", "1899", "3000", "2020-05/2020-04", "abcd", " 2020",
    ])
    func otherTextsAreNoPeriods(text: String) {
        #expect(Period(text) == nil)
    }

    @Test(arguments: [
        ("2020", "2019"), ("2020-04/2021-03", "2019-04/2020-03"), ("2020-01", "2019-12"), ("2020-03", "2020-02"),
        ("2020-01/2020-03", "2019-10/2019-12"), ("2019-11/2020-02", "2019-07/2019-10"),
    ])
    func thePreviousPeriodIsAsLongAndEndsTheDayBefore(text: String, previous: String) {
        #expect(Period(text)?.previous.description == previous)
    }

    @Test func everyPeriodHasAPreviousOneOfTheSameLength() throws {
        var random = SeededGenerator(seed: 11)
        let longest = try #require(Period("1900-01/2999-12"))
        for _ in 0..<2000 {
            let start = Int.random(in: 1900 * 12..<3000 * 12, using: &random)
            let end = Int.random(in: start..<3000 * 12, using: &random)
            let period = try #require(
                Period(from: (start / 12, start % 12 + 1), through: (end / 12, end % 12 + 1)))
            #expect(Period(period.description) == period)
            let previous = period.previous
            #expect(previous.months == period.months)
            #expect(previous.last.adding(days: 1) == period.first)
            #expect(previous.first.parts.day == 1)
        }
        #expect(longest.previous.months == longest.months)
        #expect(Period(year: 1900).previous == Period(year: 1899))
    }

    @Test func aPeriodContainsItsFirstAndLastDayAndNoOther() throws {
        let period = try #require(Period("2020-04/2021-03"))
        #expect(period.contains(period.first))
        #expect(period.contains(period.last))
        #expect(!period.contains(period.first.adding(days: -1)))
        #expect(!period.contains(period.last.adding(days: 1)))
    }
}
