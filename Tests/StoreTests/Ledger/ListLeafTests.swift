import Domain
import Ledger
import Testing

@testable import Store

/// A list of people leaves one leaf that commits to whom it showed.
@Suite struct ListLeafTests {
    private let people = Register.named("people")!
    private let dala = Viewer(staff: "U-DALA", name: "Dala", role: .lwu, agency: "A-LWU", province: nil)

    /// - Returns: how many were new on this day.
    @discardableResult
    private func show(
        _ ids: Set<String>, of register: String = "people", at day: String = "2020-06-01", to viewer: Viewer? = nil,
        _ test: TestDatabase
    ) async throws -> Int {
        let viewer = viewer ?? dala
        return try await test.database.write { [vault = test.vault] connection in
            try LeafWriter(
                connection, by: viewer, at: Instant(day)!, FieldSealer(vault),
                random: { UInt64.random(in: 0...UInt64.max) }
            ).leaveList(register, ids)
        }
    }

    @Test func itStandsInTheTraceOfEachWhomItShowed() async throws {
        let ledger = try await SignedLedger()
        try await show(["P-1", "P-3"], ledger.test)
        for (id, isShown) in [("P-1", true), ("P-2", false), ("P-3", true)] {
            let trace = try #require(
                try await ledger.test.read(as: dala) { try $0.trace(of: people, id, limit: 1000) })
            let lists = trace.filter { $0.act == "list" && $0.staff == "U-DALA" }
            #expect(lists.count == (isShown ? 1 : 0), "\(id)")
            #expect(lists.allSatisfy { $0.agency == "A-LWU" && $0.at == Instant("2020-06-01")! })
            #expect(
                try await ledger.test.read(as: dala) { try $0.traceCount(of: people, id) } == trace.count)
        }
    }

    @Test func leafingBackCountsNobodyTwiceAndTheNextDayBeginsAnew() async throws {
        let test = try await TestDatabase()
        #expect(try await show(["P-1", "P-2", "P-3"], test) == 3)
        #expect(try await show(["P-3", "P-4"], test) == 1)
        #expect(try await show(["P-1", "P-2", "P-3"], test) == 0)
        // Somebody of another register is somebody else, and what is no list of people counts as none.
        #expect(try await show(["P-1"], of: "suspects", test) == 1)
        #expect(try await show(["S-1", "S-2"], of: "screenings", test) == 0)
        let now = Instant("2020-06-01")!
        #expect(try await test.database.read { try BrowsingCount($0).today(.listed, of: "U-DALA", at: now) } == 5)
        #expect(try await show(["P-1"], at: "2020-06-02", test) == 1)
        let next = Instant("2020-06-02")!
        #expect(try await test.database.read { try BrowsingCount($0).today(.listed, of: "U-DALA", at: next) } == 1)
        // Of another's day nothing is known.
        let noy = Viewer(staff: "U-NOY", name: "Noy", role: .atd, agency: "A-ATD", province: nil)
        #expect(try await show(["P-1"], to: noy, test) == 1)
    }

    @Test func oversightSeesHowManyDifferentPeopleSomebodySaw() async throws {
        let test = try await TestDatabase()
        for ids: Set<String> in [["P-1", "P-2"], ["P-2", "P-3"], ["P-3", "P-1"]] { try await show(ids, test) }
        try await show(["P-1", "P-2", "P-3", "P-4"], at: "2020-06-02", test)
        let limits = BrowsingLimits(most: [.listed: 4], noticeAtPercent: 75)
        let days = try await test.database.read { try BrowsingCount($0).near(limits, since: Day("2020-05-01")!) }
        #expect(days.map(\.count) == [4, 3])
        #expect(days.allSatisfy { $0.kind == .listed && $0.staff == "U-DALA" })
    }

    @Test func theOrderInWhichTheyStoodIsNoMatterAndWhoStoodThereIs() {
        let nonce = Array(repeating: UInt8(1), count: Commitment.nonceBytes)
        let one = Commitment(toListOf: "people", ["P-1", "P-2"], nonce: nonce)
        #expect(one == Commitment(toListOf: "people", ["P-2", "P-1"], nonce: nonce))
        #expect(one != Commitment(toListOf: "people", ["P-1"], nonce: nonce))
        #expect(one != Commitment(toListOf: "suspects", ["P-1", "P-2"], nonce: nonce))
        #expect(
            String(decoding: Commitment.content(ofList: "people", ["P-10", "P-1"]), as: UTF8.self)
                == "sinxay list 1\npeople\nP-1\nP-10\n")
    }
}
