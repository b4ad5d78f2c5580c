import Seeded
import Testing

@testable import Domain

@Suite struct InstantTests {
    @Test func momentsComeBackFromTheirTextAndSortAsText() {
        var random = SeededGenerator(seed: 5)
        var moments: [Instant] = []
        let (low, high) = (Instant("1900-01-01")!.milliseconds, Instant("2999-12-31")!.milliseconds)
        for _ in 0..<5000 { moments.append(Instant(milliseconds: .random(in: low...high, using: &random))) }
        for moment in moments { #expect(Instant(moment.description) == moment) }
        #expect(moments.sorted().map(\.description) == moments.map(\.description).sorted())
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (86_399_999, "1970-01-01T23:59:59.999Z"),
        (-86_400_000, "1969-12-31T00:00:00.000Z"), (1_588_321_800_000, "2020-05-01T08:30:00.000Z"),
    ])
    func aMomentIsWrittenInUTCToTheMillisecond(milliseconds: Int, text: String) {
        #expect(Instant(milliseconds: Int64(milliseconds)).description == text)
        #expect(Instant(text)?.milliseconds == Int64(milliseconds))
    }

    @Test func aMomentAroundMidnightBelongsToItsDay() {
        let midnight = Instant(startOf: Day("2020-05-01")!)
        #expect(midnight.day == Day("2020-05-01"))
        #expect(Instant(milliseconds: midnight.milliseconds - 1).day == Day("2020-04-30"))
        #expect(Instant(milliseconds: midnight.milliseconds + 86_399_999).day == Day("2020-05-01"))
    }

    @Test func aDayAloneIsItsFirstMoment() {
        #expect(Instant("2020-05-01") == Instant("2020-05-01T00:00:00.000Z"))
    }

    @Test(arguments: [
        "", "2020-05", "2020-05-01T08:30:00Z", "2020-05-01 08:30:00.000Z", "2020-05-01T24:00:00.000Z",
        "2020-05-01T08:60:00.000Z", "2020-05-01T08:30:60.000Z", "2020-05-01T08:30:00.000", "2020-02-30T08:30:00.000Z",
        "2020-05-01T08:30:00.000+07:00", "2020-05-01T-8:30:00.000Z", "2020-05-01T+8:30:00.000Z", "yesterday",
    ])
    func otherTextsAreNoMoments(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func addingSecondsMovesForwardAndBack() {
        let moment = Instant("2020-05-01")!
        #expect(moment.adding(seconds: 90).description == "2020-05-01T00:01:30.000Z")
        #expect(moment.adding(seconds: -1).description == "2020-04-30T23:59:59.000Z")
    }
}
