import Domain
import Ledger
import Testing

@Suite struct CheckpointScheduleTests {
    private let schedule = CheckpointSchedule(leaves: 100, seconds: 600)
    private let start = Instant("2026-01-02")!

    private func isDue(_ size: Int, after last: Int, seconds: Int) -> Bool {
        schedule.isDue(size: size, last: last, since: start, now: start.adding(seconds: seconds))
    }

    @Test func aCheckpointIsDueAfterSoManyLeavesOrSoMuchTime() {
        #expect(isDue(200, after: 100, seconds: 0))
        #expect(!isDue(199, after: 100, seconds: 599))
        #expect(isDue(101, after: 100, seconds: 600))
    }

    @Test func withoutANewLeafThereIsNothingToSign() { #expect(!isDue(100, after: 100, seconds: 1_000_000)) }

    /// The clock ran three days ahead at the last checkpoint and was put right: the next one does not wait for that day.
    @Test func aClockThatWasPutBackDelaysNone() {
        let now = Instant("2026-01-02T03:00:00.000Z")!
        let ahead = now.adding(seconds: 3 * 86_400)
        #expect(schedule.isDue(size: 11, last: 10, since: ahead, now: now))
        #expect(!schedule.isDue(size: 10, last: 10, since: ahead, now: now))
    }
}
