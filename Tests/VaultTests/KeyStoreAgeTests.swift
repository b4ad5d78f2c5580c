import Desks
import Domain
import MemoryKeys
import Store
import Testing
import Vault

@Suite struct KeyStoreAgeTests {
    /// A key store as a copy had it before the last people came.
    private static func older(_ test: VaultOffice, without lost: [Subject]) throws -> Vault {
        let store = MemoryKeyStore()
        store.put(try test.keys.wrappedKeys())
        for register in ["people", "referrals"] {
            for number in 1...3 {
                let subject = Subject(register, "\(register == "people" ? "P" : "R")-\(number)")
                guard !lost.contains(subject), case .kept(let salt)? = try test.keys.salt(of: subject) else { continue }
                try store.keep([subject: salt])
            }
        }
        return try Vault(root: test.rootKey, store: store)
    }

    private static func ages(_ test: VaultOffice, _ vault: Vault) async throws -> [KeyStoreAge.Lost] {
        try await test.database.read { connection in
            let age = KeyStoreAge(connection, vault)
            return [try age.lost(), try age.lostOfNewest()]
        }
    }

    @Test func aKeyStoreThatHasEveryonesKeyIsNotOlder() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        #expect(try await Self.ages(test, test.office.vault) == [.none, .none])
        // An erased person's key is not missed.
        try await Erasure(test.office).erase(.person, "P-1")
        #expect(try await Self.ages(test, test.office.vault) == [.none, .none])
    }

    @Test func whoCameAfterACopyOfTheKeysIsCountedOnce() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.take("decline", .referral, of: "R-2", ["taken_on": "2021-05-02", "reason": "She went home"])
            try work.correct(
                Register.named("people")!, "P-3", version: 1,
                ["given_name": "Other", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
        }
        let vault = try Self.older(test, without: [.person("P-2"), .person("P-3"), Subject("referrals", "R-2")])
        for lost in try await Self.ages(test, vault) {
            #expect(lost.people == 2 && lost.others == 1)
        }
    }

    /// The copy of the keys is older than the person, who was erased since: nothing of theirs is lost.
    @Test func whoCameAfterItAndWasErasedIsNotMissed() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await Erasure(test.office).erase(.person, "P-2")
        let vault = try Self.older(test, without: [.person("P-2")])
        #expect(try await Self.ages(test, vault) == [.none, .none])
    }
}
