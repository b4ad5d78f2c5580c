import Domain
import Foundation

/// A clock that the test moves.
public final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var moment: Instant
    private var running = Elapsed(milliseconds: 0)

    public init(_ moment: Instant) { self.moment = moment }

    public var now: Instant { lock.withLock { moment } }
    public var elapsed: Elapsed { lock.withLock { running } }

    /// Time goes by.
    public func move(seconds: Int) {
        lock.withLock {
            moment = moment.adding(seconds: seconds)
            running = running.adding(seconds: seconds)
        }
    }

    /// Somebody sets the clock, forward or back, and no time goes by.
    public func set(ahead seconds: Int) { lock.withLock { moment = moment.adding(seconds: seconds) } }
}
