import Domain
import Foundation

/// How often sign-in may be tried: by account, by network and for the whole server (ASVS 6.3.1).
///
/// It slows guessing down and never locks anyone out: after some tries in a row there is one try each
/// while. An account that is being guessed at from elsewhere stays open to the browsers that have signed
/// in to it before, which are counted by themselves: by neither their account nor their network, where others guess. Unknown names are counted like known ones. Tries are
/// counted when they begin, so that many at once are many.
///
/// It lives in the memory of one server; when that starts anew, counting starts anew. Waits are measured by time that
/// nobody sets: no clock that ran ahead makes one longer than the longest.
final class SignInThrottle: @unchecked Sendable {
    struct Limit: Sendable {
        /// Tries in a row before waiting begins.
        let free: Int
        /// Seconds to the next try; doubled with each one after, up to `longest`.
        let wait: Int
        let longest: Int

        static let account = Limit(free: 5, wait: 5, longest: 120)
        static let device = Limit(free: 5, wait: 5, longest: 120)
        static let network = Limit(free: 30, wait: 2, longest: 30)

        func seconds(after tries: Int) -> Int {
            tries < free ? 0 : min(longest, wait << min(tries - free, 16))
        }
    }

    private struct Count {
        var tries = 0
        var last: Elapsed
    }

    /// After so long without a try an entry is forgotten.
    private static let memory = 3600
    /// Names and networks that are remembered at the most.
    private static let most = 100_000

    private let lock = NSLock()
    private var counts: [String: Count] = [:]

    /// Counts a try, if it may be made.
    /// - Returns: the seconds to wait, if it may not.
    func admit(account: String, network: String, device: String?, at now: Elapsed) -> Int? {
        let keys = keys(account, network, device)
        return lock.withLock {
            let wait = keys.map { key, limit in seconds(key, limit, now) }.max() ?? 0
            guard wait == 0 else { return wait }
            if counts.count > Self.most { forget(before: now.adding(seconds: -Self.memory)) }
            for (key, _) in keys { counts[key] = Count(tries: (counts[key]?.tries ?? 0) + 1, last: now) }
            return nil
        }
    }

    /// A try that was right: what was counted against its account and browser is forgotten, and one try given
    /// back to the network, where many people may sit.
    func succeeded(account: String, network: String, device: String?) {
        lock.withLock {
            if device == nil { counts["network " + network]?.tries -= 1 }
            counts[device.map { Self.key($0, account) } ?? "account " + account] = nil
        }
    }

    private func keys(_ account: String, _ network: String, _ device: String?) -> [(String, Limit)] {
        if let device { return [(Self.key(device, account), .device)] }
        let own = ("account " + account, Limit.account)
        return network.isEmpty ? [own] : [own, ("network " + network, .network)]
    }

    private static func key(_ device: String, _ account: String) -> String { "device \(account) \(device)" }

    private func seconds(_ key: String, _ limit: Limit, _ now: Elapsed) -> Int {
        guard let count = counts[key] else { return 0 }
        let elapsed = Int(now.milliseconds(since: count.last) / 1000)
        if elapsed >= Self.memory {
            counts[key] = nil
            return 0
        }
        return max(0, limit.seconds(after: count.tries) - elapsed)
    }

    /// When too many are remembered, the old ones go, and if all are new, all: guessing then starts with its
    /// free tries, and the hashing pool still holds it back.
    private func forget(before moment: Elapsed) {
        counts = counts.filter { $0.value.last >= moment }
        if counts.count > Self.most { counts = [:] }
    }
}
