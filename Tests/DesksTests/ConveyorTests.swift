import Synchronization
import TestDatabases
import Testing

@testable import Desks

@Suite(.sameOnBothDatabases) struct ConveyorTests {
    private struct Broken: Error, Equatable { let number: Int }

    private static func read(_ count: Int) -> @Sendable ((Int) -> Bool) throws -> Void {
        { put in for number in 0..<count where !put(number) { return } }
    }

    @Test(arguments: [1, 2, 5]) func partsAreTakenInTheOrderInWhichTheyWereRead(workers: Int) throws {
        var taken: [Int] = []
        try Conveyor.run(
            workers: workers, reader: Self.read(500),
            // Some take much longer than others.
            work: { number in (0..<(number % 7 == 0 ? 20_000 : 1)).reduce(number) { $0 ^ $1 ^ $1 } },
            take: {
                taken.append($0)
                return true
            })
        #expect(taken == Array(0..<500))
    }

    @Test func onlySoMuchIsUnderWay() throws {
        let read = Atomic(0)
        var most = 0
        var taken = 0
        try Conveyor.run(
            workers: 2,
            reader: { (put: (Int) -> Bool) in
                for number in 0..<1000 {
                    read.add(1, ordering: .relaxed)
                    if !put(number) { return }
                }
            }, work: { $0 },
            take: { _ in
                taken += 1
                most = max(most, read.load(ordering: .relaxed) - taken)
                return true
            })
        #expect(most <= 8)
    }

    @Test func whatFailsAtWorkIsThrownInItsTurn() throws {
        var taken: [Int] = []
        #expect(throws: Broken(number: 40)) {
            try Conveyor.run(
                workers: 3, reader: Self.read(100_000),
                work: { number in
                    if number >= 40 { throw Broken(number: number) }
                    return number
                },
                take: {
                    taken.append($0)
                    return true
                })
        }
        #expect(taken == Array(0..<40))
    }

    @Test func whatFailsAtReadingIsThrownAfterAllBeforeItWasTaken() throws {
        var taken: [Int] = []
        #expect(throws: Broken(number: -1)) {
            try Conveyor.run(
                workers: 3,
                reader: { (put: (Int) -> Bool) in
                    try Self.read(30)(put)
                    throw Broken(number: -1)
                }, work: { $0 },
                take: {
                    taken.append($0)
                    return true
                })
        }
        #expect(taken == Array(0..<30))
    }

    /// Without end: it ends only if the reader is told that no more is wanted.
    @Test func whoTakesNoMoreEndsTheReading() throws {
        var taken = 0
        try Conveyor.run(
            workers: 2,
            reader: { (put: (Int) -> Bool) in while put(1) {} }, work: { $0 },
            take: { _ in
                taken += 1
                return taken < 10
            })
        #expect(taken == 10)
    }

    @Test func nothingToReadIsNothingToTake() throws {
        try Conveyor.run(
            workers: 2, reader: Self.read(0), work: { $0 },
            take: { _ in
                Issue.record("something was taken")
                return true
            })
    }
}
