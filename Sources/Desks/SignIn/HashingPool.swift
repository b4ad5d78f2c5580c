import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Lets a few password hashes be computed at once and a few more wait, so that a flood of sign-ins takes
/// neither the processors nor the memory (33 MB a hash) from everyone else.
///
/// Each kind of caller waits in a line of its own, and the lines take turns: however many strangers knock, a browser
/// that is known is never told to come again because of them, and waits for at most a few of theirs.
///
/// The threads that hash give way to all others (`nice` 15): pages are served first.
final class HashingPool: @unchecked Sendable {
    /// Who waits: somebody at a browser that has signed in before or is signed in, a stranger, or one of the invited.
    enum Line: Int, CaseIterable { case known, strangers, invited }

    private let mostWaiting: Int
    private let condition = NSCondition()
    private var jobs: [[@Sendable () -> Void]] = Line.allCases.map { _ in [] }
    /// The line whose turn it is.
    private var turn = 0

    struct Full: Error {}

    /// - Parameter mostWaiting: in each line.
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

    /// How many wait in a line now.
    func waiting(_ line: Line) -> Int { condition.withLock { jobs[line.rawValue].count } }

    /// - Throws: `Full` if too many wait already in that line.
    func run<Answer: Sendable>(_ line: Line, _ work: @Sendable @escaping () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = condition.withLock {
                guard jobs[line.rawValue].count < mostWaiting else { return false }
                jobs[line.rawValue].append { continuation.resume(with: Result { try work() }) }
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
        while true {
            for step in 0..<jobs.count {
                let line = (turn + step) % jobs.count
                guard !jobs[line].isEmpty else { continue }
                turn = (line + 1) % jobs.count
                return jobs[line].removeFirst()
            }
            if !condition.wait(until: Date(timeIntervalSinceNow: 60)) { return {} }
        }
    }
}
