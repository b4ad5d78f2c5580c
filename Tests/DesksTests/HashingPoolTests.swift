import Foundation
import TestDatabases
import Testing

@testable import Desks

@Suite(.sameOnBothDatabases) struct HashingPoolTests {
    /// The order in which jobs were done.
    private final class Order: @unchecked Sendable {
        private let lock = NSLock()
        private var names: [String] = []
        func add(_ name: String) { lock.withLock { names.append(name) } }
        var all: [String] { lock.withLock { names } }
    }

    private func wait(for count: Int, _ line: HashingPool.Line, _ pool: HashingPool) async {
        while pool.waiting(line) != count { await Task.yield() }
    }

    @Test func aCrowdOfStrangersLeavesKnownBrowsersAndTheInvitedTheirPlaces() async throws {
        let (pool, order, gate) = (HashingPool(most: 1, mostWaiting: 8), Order(), DispatchSemaphore(value: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            // One is being hashed, and eight wait: the strangers' line is full.
            group.addTask { try await pool.run(.strangers) { gate.wait() } }
            await wait(for: 0, .strangers, pool)
            var isBegun = false
            while !isBegun {
                group.addTask { try? await pool.run(.strangers) { order.add("stranger") } }
                await Task.yield()
                isBegun = pool.waiting(.strangers) == 8
            }
            await #expect(throws: HashingPool.Full.self) { try await pool.run(.strangers) {} }
            for (line, name) in [(HashingPool.Line.known, "known"), (.invited, "invited")] {
                group.addTask { try await pool.run(line) { order.add(name) } }
                await wait(for: 1, line, pool)
            }
            gate.signal()
            try await group.waitForAll()
        }
        // Each line has its turn.
        #expect(order.all.prefix(3).contains("known"))
        #expect(order.all.prefix(3).contains("invited"))
        #expect(order.all.count { $0 == "stranger" } >= 8)
    }
}
