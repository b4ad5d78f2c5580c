import Domain
import Store
import Testing

@testable import Desks

/// An import works on portions of a file on several threads: nobody may notice where one ends.
@Suite struct LongImportTests {
    private static let header = "id,given_name,sex,age_basis,citizenship\n"
    private static let size = ImportBatch<ImportRow>.size

    private static func people(
        _ numbers: ClosedRange<Int>, _ name: (Int) -> String = { "Mali\($0.isMultiple(of: 2) ? "" : "vanh")" }
    )
        -> String
    {
        numbers.map { "P-\($0),\(name($0)),female,stated,LA\n" }.joined()
    }

    @Test func recordsAndLeavesStandInTheOrderOfTheRows() async throws {
        let test = try await TestOffice.withAgencies()
        let count = Self.size * 3 + 17
        let file = try test.file("people.csv", Self.header + Self.people(1...count))
        #expect(try await test.load([file]).isEmpty)
        let ids = try await test.office.database.read { connection in
            try connection.rows(
                "SELECT p.id FROM people p JOIN ledger l ON l.number = p.entry AND l.record = p.id ORDER BY l.number"
            ).compactMap { $0.text("id") }
        }
        #expect(ids == (1...count).map { "P-\($0)" })
    }

    @Test func namesFromEveryPortionAreFound() async throws {
        let test = try await TestOffice.withAgencies()
        let count = Self.size * 2 + 3
        let file = try test.file(
            "people.csv", Self.header + Self.people(1...count) { $0 == count ? "Khamphone" : "Mali" })
        #expect(try await test.load([file]).isEmpty)
        let (rare, common, told) = try await test.office.read(as: .noy) { reader in
            var query = RecordQuery(WorkTests.people)
            query.words = "Kampon"
            let rare = try reader.list(query).map(\.record.id)
            query.words = "Mali"
            return (rare, try reader.countAll(query), try reader.count(query))
        }
        #expect(rare == ["P-\(count)"])
        #expect(common == count - 1)
        // More than that are reached by more of the name.
        #expect(told == RecordCount(RecordQuery.furthestByName, isMore: true))
    }

    @Test func anIdThatComesAgainFarBelowIsNamedThere() async throws {
        let test = try await TestOffice.withAgencies()
        let rows = Self.people(1...Self.size * 3) + Self.people(2...2) + Self.people(9_999...9_999)
        let problems = try await test.load([try test.file("people.csv", Self.header + rows)])
        #expect(problems.map(\.row) == [Self.size * 3 + 2])
        #expect(problems.map(\.key) == ["problem.import.repeated_id"])
    }

    @Test func anIdThatWasRefusedIsNotFreeAgain() async throws {
        let test = try await TestOffice.withAgencies()
        let rows = "P-1,Mali,woman,stated,LA\n" + Self.people(2...Self.size + 9) + Self.people(1...1)
        let problems = try await test.load([try test.file("people.csv", Self.header + rows)])
        #expect(problems.map(\.row) == [2, Self.size + 11])
        #expect(problems.map(\.key) == ["problem.unknown_code", "problem.import.repeated_id"])
    }

    @Test func aRecordIsNotMadeAndCorrectedByOneFile() async throws {
        let test = try await TestOffice.withAgencies()
        let header = "id,version,given_name,sex,age_basis,citizenship\n"
        let file = try test.file(
            "people.csv", header + "P-1,,Mali,female,stated,LA\nP-1,1,Malee,female,stated,LA\n")
        #expect(try await test.load([file]).map(\.key) == ["problem.import.repeated_id"])
    }

    @Test func aRecordIsCorrectedOnceByOneFile() async throws {
        let test = try await TestOffice.withAgencies()
        #expect(try await test.load([try test.file("people.csv", Self.header + Self.people(1...1))]).isEmpty)
        let row = ",Malee,female,stated,LA\n"
        let twice = try test.file(
            "people.csv", "id,version,given_name,sex,age_basis,citizenship\nP-1,1\(row)P-1,2\(row)")
        #expect(try await test.load([twice]).map(\.row) == [3])
    }

    @Test func oneRefersToWhatCameInAnyEarlierPortion() async throws {
        let test = try await TestOffice.withAgencies()
        let count = Self.size * 2
        let people = try test.file("people.csv", Self.header + Self.people(1...count))
        let screenings = try test.file(
            "screenings.csv",
            "id,person,screened_on,context,agency,age_status,consent,form,form_version\n"
                + (1...count).map {
                    "S-\($0),P-\(count + 1 - $0),2021-05-01,returnee,A-IMM,adult,yes,core,1\n"
                }.joined() + "S-0,P-0,2021-05-01,returnee,A-IMM,adult,yes,core,1\n")
        let problems = try await test.load([people, screenings])
        #expect(problems.map(\.row) == [count + 2])
        #expect(problems.map(\.column) == ["person"])
    }

    /// The steps of a record stand a portion apart, and each follows from the one before.
    @Test func aHistoryGoesOnFromPortionToPortion() async throws {
        let test = try await TestOffice.withAgencies()
        let count = Self.size + 40
        let people = try test.file("people.csv", Self.header + Self.people(1...1))
        let screenings = try test.file(
            "screenings.csv",
            "id,person,screened_on,context,agency,age_status,consent,form,form_version\n"
                + (1...count).map { "S-\($0),P-1,2021-05-01,returnee,A-IMM,adult,yes,core,1\n" }.joined())
        func steps(_ rounds: [(step: String, day: String)]) throws -> String {
            try test.file(
                "screening_steps.csv",
                "id,record,step,taken_on\n"
                    + rounds.enumerated().flatMap { round, what in
                        (1...count).map { "T-\(round)-\($0),S-\($0),\(what.step),\(what.day)\n" }
                    }.joined())
        }
        let wrong = try steps([("complete", "2021-05-02"), ("complete", "2021-05-03")])
        let problems = try await test.load([people, screenings, wrong])
        #expect(problems.first?.row == count + 2)
        #expect(Set(problems.map(\.key)) == ["refusal.wrong_state"])
        let backwards = try steps([("complete", "2021-05-03"), ("refer", "2021-05-02")])
        #expect(try await test.load([people, screenings, backwards]).first?.row == count + 2)
        let early = try steps([("complete", "2021-04-30")])
        #expect(try await test.load([people, screenings, early]).first?.row == 2)
        let right = try steps([("complete", "2021-05-02"), ("refer", "2021-05-02")])
        #expect(try await test.load([people, screenings, right]).isEmpty)
        let state = try await test.write(as: .commandLine) { try $0.state(.screening, of: "S-1") }
        #expect(state == "referred")
    }

    @Test func theFirstHundredProblemsAreNamedInTheirOrder() async throws {
        let test = try await TestOffice.withAgencies()
        let rows = (1...Self.size * 2).map { "P-\($0),Mali,\($0.isMultiple(of: 2) ? "woman" : "female"),stated,LA\n" }
        let problems = try await test.load([try test.file("people.csv", Self.header + rows.joined())])
        #expect(problems.map(\.row) == (1...Import.mostProblems).map { $0 * 2 + 1 })
    }

    @Test func whatIsNoCSVIsNamedAfterTheProblemsOfTheRowsBeforeIt() async throws {
        let test = try await TestOffice.withAgencies()
        let rows = "P-1,Mali,woman,stated,LA\n" + Self.people(2...Self.size) + "P-0,Ma\"li,female,stated,LA\n"
        let problems = try await test.load([try test.file("people.csv", Self.header + rows)])
        #expect(problems.map(\.row) == [2, Self.size + 2])
        #expect(problems.map(\.key) == ["problem.unknown_code", "problem.import.stray_quote"])
    }

    @Test func progressGoesUpToAllRowsAndBytes() async throws {
        let test = try await TestOffice.withAgencies()
        let text = Self.header + Self.people(1...Self.size * 2)
        let people = try test.file("people.csv", text)
        let told = Told()
        try await Import(test.office).run([people]) { told.add($0) }
        #expect(told.all.map(\.rows) == told.all.map(\.rows).sorted())
        #expect(told.all.dropLast().allSatisfy { !$0.isRegisterDone })
        let last = try #require(told.all.last)
        #expect(last.isRegisterDone)
        #expect((last.rows, last.allRows) == (Self.size * 2, Self.size * 2))
        #expect((last.bytes, last.ofBytes) == (text.utf8.count, text.utf8.count))
    }
}

private final class Told: @unchecked Sendable {
    // Told from the one thread that writes, read after it.
    var all: [ImportProgress] = []
    func add(_ progress: ImportProgress) { all.append(progress) }
}
