import Domain
import Testing

@Suite struct StoredMomentTests {
    private let now = Instant("2021-06-01T08:00:00.000Z")!

    /// Seconds from now, and whether what lasts an hour still holds.
    @Test(
        arguments: [
            (-3601, false), (-3600, true), (-1, true), (0, true), (1, true), (120, true), (121, false),
            (3600, false), (3 * 86_400, false),
        ])
    func whatWasWrittenByAClockThatRanAheadDoesNotLast(at: Int, holds: Bool) {
        #expect(now.adding(seconds: at).isWithin(seconds: 3600, of: now) == holds)
    }

    @Test(
        arguments: [
            (-1, false), (0, false), (1, true), (86_400, true), (86_520, true), (86_521, false), (4 * 86_400, false),
        ])
    func anEndFurtherThanAnySetsItDoesNotHold(at: Int, holds: Bool) {
        #expect(now.adding(seconds: at).isToCome(at: now, setAhead: 86_400) == holds)
    }

    @Test func anEmergencyThatWasApprovedByAClockAheadIsNotOpenAndStaysToBeReviewed() throws {
        let register = try #require(Register.named("emergencies"))
        func state(_ seconds: Int) -> Emergency.State {
            let approved = Value.text(now.adding(seconds: seconds).description)
            return Emergency.state(Record(register, id: "E-1", ["approved_at": approved]), at: now)
        }
        #expect(state(-60) == .open)
        #expect(state(3 * 86_400) == .ended)
        #expect(state(-4000) == .ended)
        #expect(state(-73 * 3600) == .overdue)
    }

    @Test func timeThatGoesBackHasNotPassed() {
        let early = Elapsed(milliseconds: 1000)
        #expect(early.milliseconds(since: early.adding(seconds: 5)) == 0)
        #expect(early.adding(seconds: 5).milliseconds(since: early) == 5000)
    }
}
