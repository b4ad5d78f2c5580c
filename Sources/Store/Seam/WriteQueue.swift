import Synchronization

/// The writes that wait for a driver's one writer, which takes several of them into one transaction.
///
/// A write runs to its end once it has begun, also if its caller is cancelled meanwhile.
public final class WriteQueue: Sendable {
    public struct Job: Sendable {
        /// Does the work; what it gives back tells the waiting caller, and is called once the work is durable. May be
        /// called again if the transaction that it was part of was undone for another's sake.
        public let run: @Sendable (any Connection) throws -> @Sendable () -> Void
        public let fail: @Sendable (any Error) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isRunning = false
    }

    private let state = Mutex(State())

    public init() {}

    /// - Parameter begin: called if nobody works on the queue: whoever does then goes on while `hasMore`.
    public func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer, begin: () -> Void
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(
                run: { connection in
                    let answer = try work(connection)
                    try connection.ending.finish(on: connection)
                    return { continuation.resume(returning: answer) }
                },
                fail: { continuation.resume(throwing: $0) })
            let isFirst = state.withLock { state in
                state.waiting.append(job)
                defer { state.isRunning = true }
                return !state.isRunning
            }
            if isFirst { begin() }
        }
    }

    /// Whether somebody waits; if nobody does, whoever comes next begins anew.
    public func hasMore() -> Bool {
        state.withLock { state in
            state.isRunning = !state.waiting.isEmpty
            return state.isRunning
        }
    }

    /// Those who came first; they are to be told by whoever takes them.
    public func take(_ most: Int) -> [Job] {
        state.withLock { state in
            let group = Array(state.waiting.prefix(most))
            state.waiting.removeFirst(group.count)
            return group
        }
    }
}
