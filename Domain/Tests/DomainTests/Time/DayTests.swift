import Testing

@testable import Domain

@Suite struct DayTests {
    @Test func everyDayFrom1900To2100ComesBackFromItsText() throws {
        let first = try #require(Day("1900-01-01"))
        let last = try #require(Day("2100-12-31"))
        var before: Day?
        for number in first.number...last.number {
            let day = Day(number: number)
            let (year, month, date) = day.parts
            #expect(Day(day.description) == day)
            #expect(Day(year: year, month: month, day: date) == day)
            if let before { #expect(before.description < day.description) }
            before = day
        }
        #expect(last.number - first.number + 1 == 73_414)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2020-05-01", 18_383),
    ])
    func daysAreCountedFrom1970(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "", "2020", "2020-5-1", "2020-05-1", "2020-05-001", "03/04/2020", "2020/05/01", "2020-00-10", "2020-13-01",
        "2020-04-31", "2021-02-29", "1900-02-29", "2020-05-00", "1899-12-31", "3000-01-01", "2020-05-01 ",
        " 2020-05-01", "2020-05-01T", "+020-05-01", "-202-05-01", "２０２０-05", "2020‐05‐01", "໒໐໒໐-໐໕",
        "2020-05-\u{0}1", "20200501", "01-05-2020",
    ])
    func otherTextsAreNoDays(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func leapYearsFollowTheGregorianRule() {
        #expect(Day("2000-02-29") != nil)
        #expect(Day("2020-02-29") != nil)
        #expect(Day("2100-02-29") == nil)
    }

    @Test(arguments: [
        ("2002-05-01", "2020-04-30", 17), ("2002-05-01", "2020-05-01", 18), ("2004-02-29", "2022-02-28", 17),
        ("2004-02-29", "2022-03-01", 18), ("2020-05-01", "2020-05-01", 0),
    ])
    func anAgeIsWholeYears(birth: String, on: String, age: Int) throws {
        #expect(try #require(Day(on)).age(bornOn: #require(Day(birth))) == age)
    }

    @Test func addingDaysCrossesMonthsAndYears() {
        #expect(Day("2019-12-31")?.adding(days: 1) == Day("2020-01-01"))
        #expect(Day("2020-03-01")?.adding(days: -1) == Day("2020-02-29"))
    }
}
