import Domain
import Foundation

final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var moment: Instant

    init(_ moment: Instant) { self.moment = moment }

    var now: Instant { lock.withLock { moment } }
    func move(seconds: Int) { lock.withLock { moment = moment.adding(seconds: seconds) } }
}
