import Domain
import Foundation

final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var moment: Instant
    private var running = Elapsed(milliseconds: 0)

    init(_ moment: Instant) { self.moment = moment }

    var now: Instant { lock.withLock { moment } }
    var elapsed: Elapsed { lock.withLock { running } }

    /// Time goes by.
    func move(seconds: Int) {
        lock.withLock {
            moment = moment.adding(seconds: seconds)
            running = running.adding(seconds: seconds)
        }
    }

    /// Somebody sets the clock, forward or back, and no time goes by.
    func set(ahead seconds: Int) { lock.withLock { moment = moment.adding(seconds: seconds) } }
}
