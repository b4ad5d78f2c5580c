import Domain
import Store
import TestCountry
import Testing

@testable import Desks

/// What comes out of a reading leaves its leaf before the answer leaves.
@Suite struct ReadingTests {
    private static let people = Register.named("people")!
    private static let names = RecordPart(people, ["given_name", "family_name"])

    /// Three people of the women's union, P-1 to P-3.
    private func town() async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .dala) { work in
            for number in 1...3 {
                try work.create(
                    Self.people,
                    ["given_name": "Mali \(number)", "sex": "female", "age_basis": "stated", "citizenship": "LA"],
                    id: "P-\(number)")
            }
        }
        return test
    }

    private func leaves(_ test: TestOffice) async throws -> [String] {
        try await test.office.database.read { connection in
            try connection.rows(
                "SELECT act, register, record FROM ledger WHERE act IN ('read', 'list', 'export') ORDER BY number"
            ).map { [$0.text("act"), $0.text("register"), $0.text("record")].compactMap { $0 }.joined(separator: " ") }
        }
    }

    private func limited(_ test: TestOffice, _ kind: BrowsingLimits.Kind, to most: Int) -> ReadingOffice {
        var limits: [BrowsingLimits.Kind: Int] = [.opened: 1000, .listed: 1000, .searches: 1000, .exports: 1000]
        limits[kind] = most
        let clock = test.clock
        return Office(
            database: test.office.database, vault: test.office.vault,
            content: test.office.content.with(BrowsingLimits(most: limits, noticeAtPercent: 80)),
            clock: { clock.now }
        ).reading
    }

    @Test func aPageLeavesALeafForTheRecordThatItOpensAndOneForAllThatItShowsBeside() async throws {
        let test = try await town()
        let names = try await test.look(as: .dala) { reading in
            let opened = try reading.open(Self.people, "P-1").record
            // Opened twice it is one opening, and what else is shown of it is part of that.
            _ = try reading.open(Self.people, "P-1")
            _ = try reading.show(Self.people, "P-1")
            let others = try reading.show(Self.names, ["P-1", "P-2", "P-3"])
            return ([opened] + others.values.map(\.record)).compactMap { $0.text("given_name") }
        }
        #expect(names.count == 4)
        #expect(try await leaves(test) == ["read people P-1", "list people "])
        let shown = try await test.office.database.read { connection in
            try connection.rows("SELECT record FROM ledger_lists ORDER BY record").compactMap { $0.text("record") }
        }
        #expect(shown == ["P-2", "P-3"])
    }

    @Test func aClosedListHoldsNothingAboutAPersonAndLeavesNothing() async throws {
        let test = try await town()
        let (listed, one) = try await test.look(as: .dala) { reading in
            var named = RecordQuery(Self.people)
            named.words = "Mali"
            return (
                try reading.list(named) + reading.list(RecordQuery(Self.people)), try reading.find(Self.people, "P-1")
            )
        }
        #expect(Set(listed.map(\.id)) == ["P-1", "P-2", "P-3"] && one?.id == "P-1")
        for record in listed + [one!] {
            for field in Self.people.fields where field.isProtected {
                #expect(record[field.code] == nil, "\(field.code)")
            }
        }
        #expect(try await leaves(test).isEmpty)
        #expect(try await test.look(as: .anong) { try $0.find(Self.people, "P-1") }?.id == nil)
    }

    @Test func beyondTheDaysLimitNobodyNewIsShownAndNothingIsLeft() async throws {
        let test = try await town()
        let office = limited(test, .listed, to: 2)
        @Sendable func see(_ ids: Set<String>) async throws -> Int {
            try await office.look(as: .dala) { try $0.show(Self.names, ids).count }
        }
        #expect(try await see(["P-1", "P-2"]) == 2)
        let before = try await leaves(test)
        do {
            _ = try await see(["P-2", "P-3"])
            Issue.record("it was shown")
        } catch DeskProblem.refused(let refusal) {
            #expect(refusal == .browsingLimit("listed"))
        }
        #expect(try await leaves(test) == before)
        // Whom they have seen they may see again, and the next day begins anew.
        #expect(try await see(["P-1", "P-2"]) == 2)
        test.clock.move(seconds: 24 * 3600)
        #expect(try await see(["P-3"]) == 1)
    }

    @Test func whereTheLimitOfOpeningsIsReachedNothingIsAnswered() async throws {
        let test = try await town()
        let office = limited(test, .opened, to: 1)
        _ = try await office.look(as: .dala) { try $0.open(Self.people, "P-1") }
        let before = try await leaves(test)
        await #expect(throws: DeskProblem.self) {
            try await office.look(as: .dala) { reading in
                _ = try reading.show(Self.people, "P-3")
                _ = try reading.open(Self.people, "P-2")
            }
        }
        #expect(try await leaves(test) == before, "neither the opening nor the list")
        #expect(try await office.look(as: .dala) { try $0.isReached(.opened) })
    }

    @Test func aListTakenAlongIsAFileAndAReferenceAloneIsNobody() async throws {
        let test = try await town()
        let count = try await test.look(as: .dala) { try $0.export(RecordQuery(Self.people)).count }
        #expect(count == 3)
        _ = try await test.look(as: .dala) { try $0.show(RecordQuery(Register.named("agencies")!)) }
        #expect(try await leaves(test) == ["export people "])
    }
}
