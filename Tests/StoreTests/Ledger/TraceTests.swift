import Domain
import Ledger
import Testing

@testable import Store

@Suite struct TraceTests {
    private let people = Register.named("people")!
    private let dala = Viewer(staff: "U-DALA", name: "Dala", role: .lwu, agency: "A-LWU", province: nil)

    private func viewer(_ role: Role, _ agency: String) -> Viewer {
        Viewer(staff: "U-X", name: "X", role: role, agency: agency, province: nil)
    }

    @Test func theAgencyThatKeepsARecordSeesWhoOpenedItAndWhy() async throws {
        let ledger = try await SignedLedger()
        let trace = try await ledger.test.read(as: dala) { try $0.trace(of: people, "P-1", limit: 1000) }
        let entries = try #require(trace)
        #expect(entries.suffix(3).map(\.act) == ["correct", "correct", "create"])
        #expect(entries.last?.staffName == "Dala")
        #expect(entries.first?.act == "read")
        #expect(entries.contains { $0.purpose == "break_glass" })
        #expect(try await ledger.test.read(as: dala) { try $0.traceCount(of: people, "P-1") } == entries.count)
        let page = try await ledger.test.read(as: dala) { try $0.trace(of: people, "P-1", limit: 2, offset: 3) }
        #expect(page == Array(entries[3..<5]))
    }

    @Test func othersSeeNothingOfIt() async throws {
        let ledger = try await SignedLedger()
        for role in Role.allCases {
            for agency in ["A-LWU", "A-OTHER"] {
                let found = try await ledger.test.read(as: viewer(role, agency)) {
                    try $0.trace(of: people, "P-1", limit: 10)
                }
                let mayAsk = [.atd, .lwu, .mlsw, .mofa, .ngo, .officer].contains(role)
                #expect((found != nil) == (mayAsk && agency == "A-LWU"), "\(role) \(agency)")
            }
        }
    }

    @Test func anOfficerSeesWhatTheirOwnAgencyDidAndNotWhereThePersonIs() async throws {
        let ledger = try await SignedLedger()
        let entries = try await ledger.test.read(as: viewer(.officer, "A-LWU")) {
            try $0.trace(of: people, "P-1", limit: 1000)
        }
        // The readings were the command line's.
        #expect(entries?.map(\.act) == ["correct", "correct", "create"])
        #expect(entries?.allSatisfy { $0.agency == "A-LWU" } == true)
    }

    @Test func oversightCountsActsFromADayOn() async throws {
        let test = try await TestDatabase()
        for day in ["2020-06-01", "2020-06-02", "2020-06-03"] {
            try await test.write(at: day) { writer in
                try writer.note(.export, "places")
                try writer.note(.read, "people", record: "P-1")
            }
        }
        for (day, count) in [("2020-05-01", 3), ("2020-06-02", 2), ("2020-06-03", 1), ("2020-06-04", 0)] {
            let lines = try await test.database.read { try LedgerCounts($0, since: Instant(day)!).lines }
            #expect(lines.first { $0.act == "read" }?.count ?? 0 == count)
            #expect(lines.count == (count == 0 ? 0 : 2))
        }
    }
}
