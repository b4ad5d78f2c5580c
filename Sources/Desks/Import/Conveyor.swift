import Foundation

/// One thread that reads, several that work on what it read, and the caller's own, which takes it in the order in
/// which it was read. Only so much is under way at once, so that memory stays flat.
final class Conveyor<Raw: Sendable, Done: Sendable>: @unchecked Sendable {
    // All that follows is touched only while the condition is held.
    private let condition = NSCondition()
    private var waiting: [(place: Int, part: Raw)] = []
    private var done: [Int: Result<Done, any Error>] = [:]
    private var read = 0
    private var taken = 0
    private var threads = 0
    private var end: Result<Void, any Error>?
    private var isAbandoned = false

    private let room: Int

    /// - Parameter room: parts under way at once.
    private init(room: Int) { self.room = room }

    /// Runs to the end of the reading, or until `take` wants no more or something fails; no thread is left then.
    ///
    /// - Parameters:
    ///   - workers: threads that work.
    ///   - reader: reads on a thread of its own and puts one part after another; it ends when that gives false.
    ///   - work: what is done with each part, several at once.
    ///   - take: gets them in their order; returning false stops it all.
    /// - Throws: what `work` or `take` threw, or, after all that was read was taken, what `reader` threw.
    static func run(
        workers: Int, reader: @Sendable @escaping (_ put: (Raw) -> Bool) throws -> Void,
        work: @Sendable @escaping (Raw) throws -> Done, take: (Done) throws -> Bool
    ) throws {
        let conveyor = Conveyor(room: workers * 2 + 2)
        conveyor.start { conveyor.finish(Result { try reader(conveyor.put) }) }
        for _ in 0..<workers {
            conveyor.start {
                while let (place, part) = conveyor.next() { conveyor.give(Result { try work(part) }, place) }
            }
        }
        defer { conveyor.abandon() }
        while let part = try conveyor.take() {
            guard try take(part) else { return }
        }
    }

    private func start(_ body: @Sendable @escaping () -> Void) {
        condition.withLock { threads += 1 }
        Thread.detachNewThread {
            body()
            self.condition.withLock {
                self.threads -= 1
                self.condition.broadcast()
            }
        }
    }

    private func put(_ part: Raw) -> Bool {
        condition.withLock {
            while read - taken >= room, !isAbandoned { condition.wait() }
            guard !isAbandoned else { return false }
            waiting.append((read, part))
            read += 1
            condition.broadcast()
            return true
        }
    }

    private func finish(_ result: Result<Void, any Error>) {
        condition.withLock {
            end = result
            condition.broadcast()
        }
    }

    private func next() -> (Int, Raw)? {
        condition.withLock {
            while waiting.isEmpty, end == nil, !isAbandoned { condition.wait() }
            guard !isAbandoned, !waiting.isEmpty else { return nil }
            let first = waiting.removeFirst()
            return (first.place, first.part)
        }
    }

    private func give(_ result: Result<Done, any Error>, _ place: Int) {
        condition.withLock {
            done[place] = result
            condition.broadcast()
        }
    }

    /// - Returns: nil at the end.
    private func take() throws -> Done? {
        let result = condition.withLock { () -> Result<Done?, any Error> in
            while done[taken] == nil, end == nil || taken < read { condition.wait() }
            guard let result = done.removeValue(forKey: taken) else {
                return end?.map { nil } ?? .success(nil)
            }
            taken += 1
            condition.broadcast()
            return result.map { $0 }
        }
        return try result.get()
    }

    /// Waits for the threads: what they work with is the caller's.
    private func abandon() {
        condition.withLock {
            isAbandoned = true
            condition.broadcast()
            while threads > 0 { condition.wait() }
        }
    }
}
