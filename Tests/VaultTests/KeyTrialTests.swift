import Desks
import Domain
import MemoryKeys
import Testing
import Vault

@testable import Store

@Suite struct KeyTrialTests {
    /// A key store in which all keys and salts have the names of the test's, and are others.
    private static func others(_ test: VaultOffice) throws -> MemoryKeyStore {
        let store = MemoryKeyStore()
        try Vault.prepare(store, root: test.rootKey, at: Instant("2021-01-01")!)
        for number in 1...3 { try store.keep([.person("P-\(number)"): Array(repeating: UInt8(number), count: 32)]) }
        return store
    }

    /// The test's own keys, but for the salts of some.
    private static func own(_ test: VaultOffice, changed: Set<Int> = [], lost: Set<Int> = [], of people: Int = 3) throws
        -> MemoryKeyStore
    {
        let store = MemoryKeyStore()
        store.put(try test.keys.wrappedKeys())
        for number in 1...people where !lost.contains(number) {
            guard case .kept(let salt)? = try test.keys.salt(of: .person("P-\(number)")) else { continue }
            try store.keep([.person("P-\(number)"): changed.contains(number) ? salt.reversed() : salt])
        }
        return store
    }

    private static func tried(_ test: VaultOffice, _ keys: any KeyStore) async throws -> ([String], [String: Int]) {
        let vault = try Vault(root: test.rootKey, store: keys)
        return try await test.database.read { connection in
            let trial = KeyTrial(connection, vault.session())
            return (try trial.closedRegisters(), try trial.closedRecords())
        }
    }

    @Test func ownKeysOpenWhateverBecameOfThem() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        for change in [nil, "rotated", "erased"] {
            if change == "rotated" { try await KeyRotation(test.office).rotate(.protection) }
            if change == "erased" {
                for number in 1...3 { try await Erasure(test.office).erase(.person, "P-\(number)") }
            }
            let found = try await Self.tried(test, test.keys)
            #expect(found.0.isEmpty && found.1.isEmpty, "\(change ?? "new")")
        }
    }

    @Test func keysOfAnotherInstallationAreFoundThoughNoneIsMissing() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let others = try Self.others(test)
        let lost = try await test.database.read { try KeyStoreAge($0, KeyHoldings(others)).lost() }
        #expect(lost == .none, "their names tell nothing")
        let found = try await Self.tried(test, others)
        #expect(Set(found.0) == ["people", "referrals"] && found.1 == ["people": 3, "referrals": 3])
    }

    @Test func saltsThatWereChangedAreFoundByAFullTrial() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let all = try await Self.tried(test, try Self.own(test, changed: [1, 2, 3]))
        #expect(Set(all.0) == ["people", "referrals"])
        let one = try await Self.tried(test, try Self.own(test, changed: [1]))
        #expect(one.0.isEmpty && one.1 == ["people": 1, "referrals": 1])
    }

    /// The newest decide: two installations that were one share the older people.
    @Test func keysThatOpenOnlyTheOlderOnesAreOthers() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 14)
        let keys = try Self.own(test, changed: Set(5...14), of: 14)
        #expect(try await Set(Self.tried(test, keys).0) == ["people", "referrals"])
    }

    /// A server starts beside a field that somebody altered.
    @Test func aFieldThatWasAlteredDoesNotMakeTheKeysOthers() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 1)
        try await test.database.write { try $0.run("UPDATE people SET given_name = family_name") }
        let found = try await Self.tried(test, test.keys)
        #expect(found.0.isEmpty && found.1.isEmpty)
    }

    @Test func nobodyIsErasedByAKeyThatOpensNothingOfTheirs() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        for keys in [try Self.others(test), try Self.own(test, changed: [1])] {
            let office = Office(
                database: test.database, vault: try Vault(root: test.rootKey, store: keys),
                content: test.office.content, clock: test.office.clock)
            await #expect(throws: Erasure.OtherKeys(subjects: ["people/P-1"])) {
                try await Erasure(office).erase(.person, "P-1")
            }
            #expect(
                try await test.database.read { try $0.integer("SELECT count(*) FROM ledger WHERE act = 'erase'") } == 0)
            guard case .kept? = keys.salt(of: .person("P-1")) else { throw DeskProblem.refused(.notFound) }
        }
    }

    /// What is lost after a loss was accepted is another loss, also of people who were there before.
    @Test func aFurtherLossAmongThoseWhoWereThereIsToldApart() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 5)
        let keys = try Self.own(test, lost: [1], of: 5)
        func census() async throws -> (KeylessRecords, KeylessRecords) {
            try await test.database.read { try KeyStoreAge($0, KeyHoldings(keys)).census() }
        }
        #expect(try await census().1.byRegister == ["people": 1, "referrals": 1])
        try await test.database.read { try KeyStoreAge($0, KeyHoldings(keys)).acceptLoss() }
        #expect(try await census().1 == .none)
        #expect(try await census().0.byRegister == ["people": 1, "referrals": 1])
        keys.lose(.person("P-2"))
        keys.lose(.person("P-3"))
        #expect(try await census().1.byRegister == ["people": 2, "referrals": 2])
    }
}
