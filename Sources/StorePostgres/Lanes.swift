import Foundation

/// A few threads, each with a connection of its own, for calls that block. They come with the work and go when there is
/// none for a minute.
final class Lanes: @unchecked Sendable {
    typealias Job = @Sendable (Lane) -> Void

    // All that follows is touched only while the condition is held.
    private let condition = NSCondition()
    private var waiting: [Job] = []
    private var first = 0
    private var threads = 0
    private var idle = 0
    private var isClosed = false
    private var spare: [Link]

    private let most: Int
    private let connector: Connector
    private let tables: Tables

    /// - Parameters:
    ///   - most: threads at once.
    ///   - spare: a connection that stands already.
    init(_ most: Int, _ connector: Connector, _ tables: Tables, spare: [Link] = []) {
        self.most = most
        self.connector = connector
        self.tables = tables
        self.spare = spare
    }

    func add(_ job: @escaping Job) {
        condition.lock()
        defer { condition.unlock() }
        waiting.append(job)
        if idle > 0 {
            condition.signal()
        } else if threads < most {
            threads += 1
            let lane = Lane(connector, tables, spare.popLast())
            let carried = Carried(lane: lane)
            Thread.detachNewThread { self.work(carried.lane) }
        }
    }

    /// The threads end when what waits is done, and their connections with them.
    func close() {
        condition.lock()
        isClosed = true
        spare = []
        condition.broadcast()
        condition.unlock()
    }

    private struct Carried: @unchecked Sendable {
        // Made here, used by its thread alone.
        let lane: Lane
    }

    private func work(_ lane: Lane) {
        while let job = next() { job(lane) }
    }

    private func next() -> Job? {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: 60)
        while first == waiting.count {
            guard !isClosed else {
                threads -= 1
                return nil
            }
            idle += 1
            let isSignalled = condition.wait(until: end)
            idle -= 1
            if !isSignalled, first == waiting.count {
                threads -= 1
                return nil
            }
        }
        let job = waiting[first]
        first += 1
        if first == waiting.count || first > 1024 {
            waiting.removeFirst(first)
            first = 0
        }
        return job
    }
}
