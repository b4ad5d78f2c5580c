import Domain
import Testing
import Vault

@testable import Store

/// Names of an earlier Sinxay, which stand in the index by their parts alone, and how they are given the pairs of them.
@Suite struct NamePairingTests {
    private static let people = Register.named("people")!
    private static let words = ["Nalee Thepvongsa", "Keo Inthisone", "Inthisone Bounmy", "Keo", "Keo Somebody"]

    @Test func namesWithoutPairsAreFoundAtEveryPointOfTheWayAndHaveThemAtItsEnd() async throws {
        let test = try await RandomCountry.make(seed: 5)
        let found = try await Self.found(test)
        let tokens = try await Self.tokens(test)
        #expect(found.contains { $0.count > 1 })
        try await Self.forgetPairs(test)
        let single = try await Self.tokens(test)
        #expect(single.count < tokens.count)
        #expect(try await Self.found(test) == found)
        var looked: [Int] = []
        repeat {
            looked.append(try await Self.batch(test, most: 5))
            #expect(try await Self.found(test) == found)
        } while looked.last != 0
        #expect(looked == [5, 5, 2, 0])
        #expect(try await Self.tokens(test) == tokens)
        #expect(try await Self.open(test).isEmpty)
        #expect(try await Self.batch(test, most: 5) == 0)
    }

    @Test func whatIsWrittenCorrectedAndForgottenMeanwhileStandsThereAsItShould() async throws {
        let test = try await RandomCountry.make(seed: 6)
        try await Self.forgetPairs(test)
        _ = try await Self.batch(test, most: 3)
        try await test.write { writer in
            // Before and after the place up to which it has come: P-1, P-10, P-11.
            try writer.replace(Self.person("P-10", "Malai", "Sisavath", version: 1))
            try writer.replace(Self.person("P-9", "Malai", "Sisavath", version: 1))
            try writer.insert(Self.person("P-0", "Malai", "Sisavath"))
            try writer.insert(Self.person("P-99", "Malai", "Sisavath"))
            try writer.forgetNames(of: "P-11", in: Self.people)
            try writer.noteErasure(Self.people, "P-11")
        }
        try test.vault.destroy([.person("P-11")], at: Instant("2020-06-02")!)
        while try await Self.batch(test, most: 3) > 0 {}
        #expect(try await Self.found(test, "Malai Sisavath") == ["P-99", "P-0", "P-10", "P-9"])
        let expected = try await test.read { reader in
            var query = RecordQuery(Self.people)
            query.limit = 100
            let version = try reader.sealer.session.currentVersion(of: Self.people.compartment)
            return try Set(
                reader.list(query).flatMap { stored in
                    let names = Self.people.nameFields.compactMap { stored.record.text($0.code) }
                    return try reader.sealer.session.tokens(ofNames: names, register: Self.people, version: version)
                        .map { "\(stored.record.id) \($0)" }
                })
        }
        #expect(Set(try await Self.tokens(test)) == expected)
    }

    @Test func aNewInstallationHasNothingToGive() async throws {
        #expect(try await Self.open(TestDatabase()).isEmpty)
    }

    // MARK: Parts of it

    private static func person(_ id: String, _ given: String, _ family: String, version: Int = 1) throws -> Record {
        try .made(
            "people", id, version: version,
            [
                "given_name": given, "family_name": family, "sex": "female", "age_basis": "stated",
                "citizenship": "LA",
            ])
    }

    private static func found(_ test: TestDatabase) async throws -> [[String]] {
        var all: [[String]] = []
        for words in words { all.append(try await found(test, words)) }
        return all
    }

    private static func found(_ test: TestDatabase, _ words: String) async throws -> [String] {
        try await test.read { reader in
            var query = RecordQuery(people)
            query.words = words
            let ids = try reader.list(query).map(\.record.id)
            #expect(try reader.countAll(query) == ids.count)
            return ids
        }
    }

    private static func tokens(_ test: TestDatabase) async throws -> [String] {
        try await test.database.read { connection in
            try connection.rows("SELECT record, token FROM name_tokens WHERE register = 'people'")
                .map { "\($0.text("record")!) \($0.integer("token")!)" }.sorted()
        }
    }

    /// As an earlier Sinxay left it and the migration found it.
    private static func forgetPairs(_ test: TestDatabase) async throws {
        try await test.write { writer in
            let session = writer.sealer.session
            let version = try session.currentVersion(of: people.compartment)
            for given in RandomCountry.names {
                for family in RandomCountry.families {
                    let pairs = NameKey.pairs([given, family])
                    for token in try session.tokens(pairs, register: people, version: version).values {
                        try writer.connection.run("DELETE FROM name_tokens WHERE token = \(Int(token))")
                    }
                }
            }
            try writer.connection.run("INSERT INTO name_pairing (register, through) VALUES ('people', '')")
        }
        #expect(try await open(test) == [people])
    }

    private static func open(_ test: TestDatabase) async throws -> [Register] {
        try await test.database.read { try NamePairing.open($0) }
    }

    private static func batch(_ test: TestDatabase, most: Int) async throws -> Int {
        try await test.write { try NamePairing($0.connection, $0.sealer).batch(people, most: most) }
    }
}
