import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Lets a few password hashes be computed at once and a few more wait, so that a flood of sign-ins takes
/// neither the processors nor the memory (33 MB a hash) from everyone else.
///
/// The threads that hash give way to all others (`nice` 15): pages are served first.
final class HashingPool: @unchecked Sendable {
    private let mostWaiting: Int
    private let condition = NSCondition()
    private var jobs: [@Sendable () -> Void] = []

    struct Full: Error {}

    init(most: Int = 1, mostWaiting: Int = 32) {
        self.mostWaiting = mostWaiting
        for _ in 0..<most {
            let thread = Thread { [weak self] in
                #if canImport(Glibc)
                    // On Linux, 0 is the calling thread.
                    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 15)
                #endif
                while let job = self?.next() { job() }
            }
            thread.name = "hashing"
            thread.start()
        }
    }

    /// - Throws: `Full` if too many wait already.
    func run<Answer: Sendable>(_ work: @Sendable @escaping () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = condition.withLock {
                guard jobs.count < mostWaiting else { return false }
                jobs.append { continuation.resume(with: Result { try work() }) }
                condition.signal()
                return true
            }
            if !isTaken { continuation.resume(throwing: Full()) }
        }
    }

    /// Waits for a job; from time to time it looks whether the pool is still there.
    private func next() -> (@Sendable () -> Void)? {
        condition.lock()
        defer { condition.unlock() }
        while jobs.isEmpty { _ = condition.wait(until: Date(timeIntervalSinceNow: 60)); if jobs.isEmpty { return {} } }
        return jobs.removeFirst()
    }
}
