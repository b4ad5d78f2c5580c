import Desks
import Domain
import MemoryKeys
import Testing
import Vault

@testable import Store

@Suite struct KeyStoreAgeTests {
    /// A key store as a copy had it before the last people came.
    private static func older(_ test: VaultOffice, without lost: [Subject]) throws -> MemoryKeyStore {
        let store = MemoryKeyStore()
        store.put(try test.keys.wrappedKeys())
        for register in ["people", "referrals"] {
            for number in 1...3 {
                let subject = Subject(register, "\(register == "people" ? "P" : "R")-\(number)")
                guard !lost.contains(subject), case .kept(let salt)? = try test.keys.salt(of: subject) else { continue }
                try store.keep([subject: salt])
            }
        }
        return store
    }

    /// All that is lost, and what a start sees of it.
    private static func ages(_ test: VaultOffice, _ keys: any KeyStore) async throws -> [KeylessRecords] {
        try await test.database.read { connection in
            let age = KeyStoreAge(connection, try KeyHoldings(keys))
            return [try age.lost(), try age.lostOfNewest()]
        }
    }

    private static func office(_ test: VaultOffice, _ keys: any KeyStore) throws -> Office {
        Office(
            database: test.database, vault: try Vault(root: test.rootKey, store: keys), content: test.office.content,
            clock: test.office.clock)
    }

    private static func report(_ test: VaultOffice, _ keys: any KeyStore) async throws -> LedgerReport {
        let vault = try Vault(root: test.rootKey, store: keys)
        return try await test.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
    }

    @Test func aKeyStoreThatHasEveryonesKeyIsNotOlder() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        #expect(try await Self.ages(test, test.keys) == [.none, .none])
        // An erased person's key is not missed.
        try await Erasure(test.office).erase(.person, "P-1")
        #expect(try await Self.ages(test, test.keys) == [.none, .none])
        for _ in 1...2 { try await KeyRotation(test.office).rotate(.protection) }
        #expect(try await Self.ages(test, test.keys) == [.none, .none])
    }

    @Test func whoCameAfterACopyOfTheKeysIsCountedOnceAndVerifyingFindsTheSame() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.take("decline", .referral, of: "R-2", ["taken_on": "2021-05-02", "reason": "She went home"])
            try work.correct(
                Register.named("people")!, "P-3", version: 1,
                ["given_name": "Other", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
        }
        let keys = try Self.older(test, without: [.person("P-2"), .person("P-3"), Subject("referrals", "R-2")])
        let ages = try await Self.ages(test, keys)
        for lost in ages {
            // Referrals stand under their person's key, and so do their steps or under their own.
            #expect(lost.byRegister == ["people": 2, "referrals": 2, "referral_steps": 1])
        }
        let report = try await Self.report(test, keys)
        #expect(report.keyless == ages[0] && report.problemCount == 0 && !report.holds)
    }

    /// The copy of the keys is older than the person, who was erased since: nothing of theirs is lost.
    @Test func whoCameAfterItAndWasErasedIsNotMissed() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await Erasure(test.office).erase(.person, "P-2")
        let keys = try Self.older(test, without: [.person("P-2")])
        #expect(try await Self.ages(test, keys) == [.none, .none])
        #expect(try await Self.report(test, keys).holds)
    }

    /// What a start looks at is bounded register by register: none pushes another's newest out of sight.
    @Test func manyRecordsOfARegisterThatSealsNothingHideNobodyWhoCameBefore() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let keys = try Self.older(test, without: [.person("P-3")])
        try await test.office.write(as: .commandLine) { work in
            for number in 1...501 {
                let name = "Place \(number)"
                try work.create(
                    Register.named("places")!, ["name_lo": name, "name_en": name, "level": "province"],
                    id: "L-\(number)")
            }
        }
        for lost in try await Self.ages(test, keys) { #expect(lost.byRegister["people"] == 1) }
    }

    /// A start is quick in a country of a million people.
    @Test(arguments: Register.all.filter(\.hasSealedFields))
    func theNewestOfEachRegisterAreFoundByAnIndex(_ register: Register) throws {
        let order = try #require(KeyStoreAge.newestFirst(register))
        #expect(
            RegisterTable.indexes(of: register).contains {
                $0.statement.contains("(\(order),") || $0.statement.contains("(\(order))")
            })
    }

    /// Said once: the store remembers it, and an older one, or one of before what came since, does not.
    @Test func aLossThatWasAcceptedIsNotAskedAboutAgainAndALaterOneIs() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await KeyRotation(test.office).rotate(.justice)
        let keys = try Self.older(test, without: [.person("P-3")])
        for key in keys.wrappedKeys() where key.version > 1 { keys.lose(key) }
        func newest(_ keys: MemoryKeyStore) async throws -> KeylessRecords { try await Self.ages(test, keys)[1] }
        let first = try await newest(keys)
        #expect(first.byRegister["people"] == 1 && first.keys == [.justice: 2])
        let unaccepted = try Self.older(test, without: [.person("P-3")])
        try await test.database.read { try KeyStoreAge($0, KeyHoldings(keys)).acceptLoss() }
        #expect(try await newest(keys) == .none)
        #expect(try await !newest(unaccepted).isNone)
        // A check of everything goes on to say it.
        #expect(try await Self.ages(test, keys)[0].byRegister["people"] == 1)

        try await test.office.write(as: .commandLine) { work in
            try work.create(
                Register.named("people")!,
                ["given_name": "Late", "sex": "female", "age_basis": "stated", "citizenship": "LA"], id: "P-4")
        }
        #expect(try await newest(keys).byRegister == ["people": 1])
        try await KeyRotation(test.office).rotate(.labour)
        #expect(try await newest(keys).keys == [.labour: 2])
        try await test.database.read { try KeyStoreAge($0, KeyHoldings(keys)).acceptLoss() }
        #expect(try await newest(keys) == .none)
        // Of another history of the same length nothing was accepted.
        try await test.database.write { connection in
            let last = "(SELECT max(number) FROM ledger)"
            try connection.run(SQL(trusted: "UPDATE ledger SET hash = 'other' WHERE number = \(last)"))
        }
        #expect(try await !newest(keys).isNone)
    }

    @Test func anAcceptedLossIsReadAsItWasWritten() {
        let loss = AcceptedLoss(leaf: 12, hash: "ab", keys: [.justice: 2, .labour: 3])
        #expect(loss.text == "12 ab justice 2 labour 3" && AcceptedLoss(loss.text) == loss)
        #expect(AcceptedLoss("12 ab")?.keys == [:])
        let counted = AcceptedLoss(leaf: 12, hash: "ab", keys: [.justice: 2], records: ["people": 7])
        #expect(counted.text == "12 ab justice 2 people 7" && AcceptedLoss(counted.text) == counted)
        for text in ["", "12", "x ab", "12 ab justice", "12 ab nowhere 2", "12 ab justice x"] {
            #expect(AcceptedLoss(text) == nil, "\(text)")
        }
    }

    /// Nothing of the person is sealed but what the commitment is opened with.
    @Test func aRecordOfWhichNoFieldIsSealedHasAKeyAllTheSame() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let keys = try Self.older(test, without: [])
        try await test.office.write(as: .commandLine) { work in
            try work.create(
                Register.named("referrals")!,
                [
                    "person": "P-1", "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-ATD",
                    "made_on": "2021-05-01", "consent": "yes",
                ], id: "R-BARE")
        }
        #expect(try await Self.ages(test, keys) == [.none, .none])
        keys.lose(.person("P-1"))
        for lost in try await Self.ages(test, keys) { #expect(lost.byRegister == ["people": 1, "referrals": 2]) }
        let report = try await Self.report(test, keys)
        #expect(report.keyless.byRegister == ["people": 1, "referrals": 2] && report.problemCount == 0)
    }

    @Test func aCopyOfTheKeysFromBeforeARotationIsOlderHoweverFarItCame() async throws {
        struct Killed: Error {}
        for stop in [nil, KeyRotation.Stage.batch(table: "people", after: " 0"), .retiring] {
            let test = try await VaultOffice()
            try await test.settle()
            let keys = try Self.older(test, without: [])
            let rotation = KeyRotation(test.office) { if $0 == stop { throw Killed() } }
            _ = try? await rotation.rotate(.protection)
            for lost in try await Self.ages(test, keys) { #expect(lost.keys == [.protection: 2], "\(stop as Any)") }
        }
    }

    /// The second key 2 would be told that what stands under the first was altered.
    @Test func aRotationUnderOlderKeysTakesNoNumberThatIsTaken() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let keys = try Self.older(test, without: [])
        try await KeyRotation(test.office).rotate(.protection)
        let done = try await KeyRotation(Self.office(test, keys)).rotate(.protection)
        #expect(done.version == 3 && done.resealed == 0)
        let report = try await Self.report(test, keys)
        #expect(report.problemCount == 0 && report.keyless.byRegister == ["people": 3, "referrals": 3])
        // The key that was lost comes back.
        keys.put(try test.keys.wrappedKeys().filter { $0.version == 2 })
        #expect(try await Self.report(test, keys).holds)
        #expect(try await Self.ages(test, keys) == [.none, .none])
    }

    /// Also one of which the ledger tells nothing: a server wrote under it before it could be noted.
    @Test func theHighestVersionIsThatOfAnyEnvelopeButForOneThatWasAltered() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let keys = try Self.older(test, without: [])
        _ = try test.office.vault.beginRotation(of: .protection, at: Instant("2021-06-02")!)
        try await test.office.write(as: .commandLine) { work in
            try work.correct(
                Register.named("people")!, "P-3", version: 1,
                ["given_name": "Other", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
        }
        func highest() async throws -> Int {
            try await test.database.read { try KeyStoreAge($0, KeyHoldings(keys)).highestVersion(of: .protection) }
        }
        #expect(try await highest() == 2)
        for lost in try await Self.ages(test, keys) { #expect(lost.byRegister == ["people": 1]) }
        let envelope: [UInt8] = [Envelope.format, 0xFF, 0xFF] + Array(repeating: 0, count: Envelope.shortest)
        try await test.database.write {
            try $0.run("UPDATE people SET given_name = \(Datum.bytes(envelope)) WHERE id = 'P-1'")
        }
        #expect(try await highest() == 2, "no key could come after 65,535")
    }
}
