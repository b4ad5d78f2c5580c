import Desks
import Domain
import Foundation
import Seeded
import Store
import Testing

@testable import Vault

@Suite struct NameSearchTests {
    @Test func peopleAreFoundByNameInEitherScriptAndAnyUsualSpelling() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 5)
        for words in ["Xaysana", "saysana", "ໄຊຊະນະ", "vongsa saisana", "XAYSANA Vongsa", "P-3"] {
            #expect(try await test.found(words) == ["P-3"], "\(words)")
        }
        #expect(try await test.found("wongsa") == ["P-1", "P-2", "P-3", "P-4", "P-5"])
        #expect(try await test.found("Kham") == ["P-5"])
        for words in ["Xay Vong Nobody", "hers", "%", "1999", "LA", "stated"] {
            #expect(try await test.found(words).isEmpty, "\(words)")
        }
    }

    @Test func aCorrectedNameIsFoundAndTheOldOneNoMore() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.correct(
                Register.named("people")!, "P-1", version: 1,
                ["given_name": "Manivone", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
        }
        #expect(try await test.found("ມະນີວອນ") == ["P-1"])
        #expect(try await test.found("Bouavanh").isEmpty)
        #expect(try await test.found("Vongsa") == ["P-2", "P-3"])
    }

    @Test func aSearchStaysWithinTheViewersScopeAndCeiling() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        func viewer(_ role: Role, _ agency: String) -> Viewer {
            Viewer(staff: "U", name: "U", role: role, agency: agency, province: nil)
        }
        // Referred from A-IMM to A-ATD.
        #expect(try await test.found("vongsa", as: viewer(.officer, "A-IMM")) == ["P-1", "P-2", "P-3"])
        #expect(try await test.found("vongsa", as: viewer(.lwu, "A-NONE")).isEmpty)
        #expect(try await test.found("vongsa", as: viewer(.secretariat, "A-ATD")).isEmpty)
    }

    @Test(arguments: [("", [2, 4, 5]), ("P-2", [2, 3]), ("P-5", [])] as [(String, [Int])])
    func aServerGivesNamesTheirPairsFromWhereTheLastOneEnded(through: String, told: [Int]) async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 5)
        let tokens = try await Self.tokens(test)
        try await test.database.write {
            try $0.run("INSERT INTO name_pairing (register, through) VALUES ('people', \(through))")
        }
        var looked: [Int] = []
        try await NamePairingRun(test.office, batch: 2).run { register, number in
            #expect(register.code == "people")
            looked.append(number)
        }
        #expect(looked == told)
        #expect(try await test.database.read { try NamePairing.open($0) }.isEmpty)
        #expect(try await Self.tokens(test) == tokens)
        try await NamePairingRun(test.office).run { _, _ in Issue.record("all names have their pairs") }
    }

    @Test func aNameThatWasAlteredEndsTheRoundAndIsStillToBeGivenItsPairs() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 3)
        try await test.database.write { connection in
            try connection.run("INSERT INTO name_pairing (register, through) VALUES ('people', '')")
            // Another's name, which does not open here.
            try connection.run(
                """
                UPDATE people SET given_name = (SELECT given_name FROM people WHERE id = 'P-1') WHERE id = 'P-2'
                """)
        }
        await #expect(throws: VaultProblem.self) { try await NamePairingRun(test.office, batch: 1).run() }
        #expect(try await test.database.read { try NamePairing.open($0) }.map(\.code) == ["people"])
        // What came before it is done, and others are found as before.
        let through = try await test.database.read {
            try $0.first("SELECT through FROM name_pairing WHERE register = 'people'")?.text("through")
        }
        #expect(through == "P-1")
        #expect(try await test.found("Vongsa Xaysana") == ["P-3"])
    }

    private static func tokens(_ test: VaultOffice) async throws -> [Int] {
        try await test.database.read { connection in
            try connection.rows("SELECT token FROM name_tokens ORDER BY token").compactMap { $0.integer("token") }
        }
    }

    /// Against every name opened and compared, on random names, words and pages.
    @Test func theIndexFindsWhatOpeningEveryNameWouldFind() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 1)
        var random = SeededGenerator(seed: 7)
        let names = NameKeyTests.pairs
        var people: [(id: String, name: String)] = []
        for number in 0..<300 {
            let (one, other) = (names.randomElement(using: &random)!, names.randomElement(using: &random)!)
            people.append(
                (
                    "P-N\(number)",
                    Bool.random(using: &random) ? "\(one.latin) \(other.latin)" : "\(one.lao) \(other.lao)"
                ))
        }
        try await test.office.write(as: .commandLine) { [people] work in
            for person in people {
                let parts = person.name.split(separator: " ").map(String.init)
                try work.create(
                    Register.named("people")!,
                    [
                        "given_name": parts[0], "family_name": parts[1], "sex": "male", "age_basis": "stated",
                        "citizenship": "LA",
                    ], id: person.id)
            }
        }
        for _ in 0..<60 {
            let (one, other) = (names.randomElement(using: &random)!, names.randomElement(using: &random)!)
            let words = [one.latin, one.lao, "\(one.latin) \(other.lao)", String(one.latin.prefix(4))].randomElement(
                using: &random)!
            let expected = people.filter { NameKey.asked(words).isSubset(of: NameKey.stored([$0.name])) }.map(\.id)
            let found = try await test.office.read(as: .commandLine) { reader in
                var query = RecordQuery(Register.named("people")!)
                query.words = words
                query.descending = false
                query.limit = 7
                var ids: [String] = []
                while true {
                    let page = try reader.list(query)
                    ids += page.map(\.record.id)
                    if page.isEmpty { return ids }
                    query.offset += 7
                }
            }
            #expect(found.filter { $0 != "P-1" } == expected, "\(words)")
        }
    }
}
