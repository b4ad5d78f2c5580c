import Domain
import Foundation

/// How much one session, or one network without a session, may ask: so many requests at once, and so many a second after
/// that. Beyond it the answer is "too many", before any page is made.
///
/// A large body costs as many requests as it has times `bytes`: reading it takes as long. It is paid when it has come, into
/// debt if need be, so that any single one is taken, also a phone's whole outbox; what follows waits until the debt is paid.
final class RequestRate: @unchecked Sendable {
    private struct Bucket {
        var left: Double
        var at: Elapsed
    }

    /// Too much was asked.
    struct Exceeded: Error {
        /// Whole seconds until something is taken again, rounded up.
        let seconds: Int
    }

    private let perSecond: Double
    private let atOnce: Double
    private let lock = NSLock()
    private var buckets: [String: Bucket] = [:]

    /// Sessions and networks that are counted at the same time, at the most.
    private static let most = 50_000
    /// So many bytes of a body cost as much as a request. Below them a body costs nothing: forms that people fill in.
    static let bytes = 1 << 16

    /// - Parameter perSecond: 0 counts nothing.
    init(perSecond: Int) {
        self.perSecond = Double(perSecond)
        atOnce = Double(perSecond) * 5
    }

    /// Counts a request.
    func admit(_ key: String, at now: Elapsed) throws(Exceeded) { try take(1, least: 1, key, at: now) }

    /// Counts the body of a request that was admitted, before it is read.
    func admit(bodyOf count: Int, _ key: String, at now: Elapsed) throws(Exceeded) {
        let cost = count / Self.bytes
        if cost > 0 { try take(Double(cost), least: 0, key, at: now) }
    }

    /// - Parameter least: what has to be left before.
    private func take(_ cost: Double, least: Double, _ key: String, at now: Elapsed) throws(Exceeded) {
        guard perSecond > 0, !key.isEmpty else { return }
        let missing = lock.withLock {
            if buckets.count >= Self.most, buckets[key] == nil { forgetTheFull(at: now) }
            var bucket = buckets[key] ?? Bucket(left: atOnce, at: now)
            bucket.left = left(bucket, at: now)
            bucket.at = max(bucket.at, now)
            let missing = max(0, least - bucket.left)
            if missing == 0 { bucket.left -= cost }
            buckets[key] = bucket
            return missing
        }
        if missing > 0 { throw Exceeded(seconds: max(1, Int((missing / perSecond).rounded(.up)))) }
    }

    private func left(_ bucket: Bucket, at now: Elapsed) -> Double {
        let seconds = Double(now.milliseconds(since: bucket.at)) / 1000
        return min(atOnce, bucket.left + seconds * perSecond)
    }

    private func forgetTheFull(at now: Elapsed) {
        buckets = buckets.filter { left($0.value, at: now) < atOnce }
        if buckets.count >= Self.most { buckets = [:] }
    }
}
