import Domain
import Foundation

/// How many requests one session, or one network without a session, may make: so many at once, and so many a second
/// after that. Beyond it the answer is "too many", before any page is made.
final class RequestRate: @unchecked Sendable {
    private struct Bucket {
        var left: Double
        var at: Elapsed
    }

    private let perSecond: Double
    private let atOnce: Double
    private let lock = NSLock()
    private var buckets: [String: Bucket] = [:]

    /// Sessions and networks that are counted at the same time, at the most.
    private static let most = 50_000

    /// - Parameter perSecond: 0 counts nothing.
    init(perSecond: Int) {
        self.perSecond = Double(perSecond)
        atOnce = Double(perSecond) * 5
    }

    func admits(_ key: String, at now: Elapsed) -> Bool {
        guard perSecond > 0, !key.isEmpty else { return true }
        return lock.withLock {
            if buckets.count >= Self.most, buckets[key] == nil { forgetTheFull(at: now) }
            var bucket = buckets[key] ?? Bucket(left: atOnce, at: now)
            bucket.left = left(bucket, at: now)
            bucket.at = max(bucket.at, now)
            let isAdmitted = bucket.left >= 1
            if isAdmitted { bucket.left -= 1 }
            buckets[key] = bucket
            return isAdmitted
        }
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
