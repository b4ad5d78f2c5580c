import Dispatch

/// Lets a few password hashes be computed at once and a few more wait, so that a flood of sign-ins takes
/// neither the processors nor the memory (33 MB a hash) from everyone else.
actor HashingPool {
    private let most: Int
    private let mostWaiting: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private let queue = DispatchQueue(label: "sinxay.hashing", attributes: .concurrent)

    struct Full: Error {}

    init(most: Int = 2, mostWaiting: Int = 64) {
        self.most = most
        self.mostWaiting = mostWaiting
    }

    /// - Throws: `Full` if too many wait already.
    func run<Answer: Sendable>(_ work: @Sendable @escaping () throws -> Answer) async throws -> Answer {
        if running >= most {
            guard waiting.count < mostWaiting else { throw Full() }
            await withCheckedContinuation { waiting.append($0) }
        } else {
            running += 1
        }
        defer { if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() } }
        let queue = queue
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
