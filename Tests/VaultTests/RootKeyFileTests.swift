import Domain
import MemoryKeys
import TestDatabases
import Testing

@testable import Vault

@Suite(.sameOnBothDatabases) struct RootKeyFileTests {
    @Test func aKeyFileIsReadAsItWasWritten() throws {
        let root = RootKey()
        let read = try RootKeyFile(RootKeyFile.key(root).text).root { nil }
        #expect(read.bytes == root.bytes)
        let file = RootKeyFile.forPassphrase(rounds: 16)
        let one = try file.root { "a passphrase of many words" }
        let other = try RootKeyFile(file.text).root { "a passphrase of many words" }
        #expect(one.bytes == other.bytes)
        #expect(try file.root { "another passphrase altogether" }.bytes != one.bytes)
        #expect(!file.text.contains("passphrase"))
    }

    @Test(arguments: [
        "", "sinxay key file 1\n", "sinxay key file 2\nroot AAAA\n", "sinxay key file 1\nroot AAAA\n",
        "sinxay key file 1\nscrypt 131072 8 AA==\n", "sinxay key file 1\nscrypt 3 8 AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "sinxay key file 1\nscrypt 1073741824 8 AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "-----BEGIN PRIVATE KEY-----\nx\n",
    ])
    func whatIsNoKeyFileIsRefused(text: String) {
        #expect(throws: VaultProblem.malformedKeyFile) { try RootKeyFile(text) }
    }

    @Test func aPassphraseThatIsNotGivenOpensNothing() {
        #expect(throws: VaultProblem.malformedKeyFile) { try RootKeyFile.forPassphrase(rounds: 16).root { nil } }
    }

    @Test func anotherRootKeyOpensNothing() throws {
        let store = MemoryKeyStore()
        try Vault.prepare(store, root: RootKey(), at: Instant("2020-01-01")!)
        #expect(throws: VaultProblem.wrongRootKey) { try Vault(root: RootKey(), store: store) }
    }

    @Test func wrappedKeysCantTradePlaces() throws {
        let store = MemoryKeyStore()
        let root = RootKey()
        try Vault.prepare(store, root: root, at: Instant("2020-01-01")!)
        let keys = store.wrappedKeys()
        #expect(keys.map(\.compartment) == Compartment.sealing)
        let one = keys[0]
        store.put([
            WrappedKey(keys[1].compartment, version: 1, bytes: one.bytes, madeAt: one.madeAt, isRetired: false)
        ])
        #expect(throws: VaultProblem.wrongRootKey) { try Vault(root: root, store: store) }
    }

    /// The old root key's vault goes on with the keys that it has; a new one needs the new root.
    @Test func afterTheRootKeyWasChangedEverythingOpensUnderTheNewOneOnly() throws {
        let store = MemoryKeyStore()
        let (old, new) = (RootKey(), RootKey())
        try Vault.prepare(store, root: old, at: Instant("2020-01-01")!)
        let before = try Vault(root: old, store: store)
        let session = before.session()
        let bytes = try session.seal("Mala", at: EnvelopeTests.place)
        try session.keepSalts()
        try before.rewrap(under: new)
        #expect(throws: VaultProblem.wrongRootKey) { try Vault(root: old, store: store) }
        let after = try Vault(root: new, store: store)
        for vault in [before, after] {
            #expect(try vault.session().open(bytes, at: EnvelopeTests.place) == .text("Mala"))
        }
    }

    /// A server at work, while the command line changes the root key and then a compartment's.
    @Test func aVaultThatCanReadTheKeyFileAgainGoesOnUnderAnotherRootKey() throws {
        let store = MemoryKeyStore()
        let (old, new) = (RootKey(), RootKey())
        let now = Instant("2020-01-01")!
        try Vault.prepare(store, root: old, at: now)
        let serving = try Vault(root: old, store: store, rootNow: { new })
        let blind = try Vault(root: old, store: store)
        try Vault(root: old, store: store).rewrap(under: new)
        let version = try Vault(root: new, store: store).beginRotation(of: .protection, at: now.adding(seconds: 1))
        #expect(version == 2)
        #expect(try serving.session().currentVersion(of: .protection) == 2)
        #expect(throws: VaultProblem.wrongRootKey) { try blind.session().currentVersion(of: .protection) }
    }

    @Test func compartmentsAndSubjectsHaveKeysOfTheirOwn() throws {
        let session = try Vault.inMemory().session()
        let place = EnvelopeTests.place
        let bytes = try session.seal("Mala", at: place)
        for (compartment, subject) in [(Compartment.justice, place.subject), (.protection, .person("P-2"))] {
            let other = FieldPlace(
                register: place.register, record: place.record, field: place.field, version: place.version,
                compartment: compartment, subject: subject)
            _ = try session.seal("x", at: other)
            #expect(throws: VaultProblem.unreadable(register: "people", record: "P-1", field: "given_name")) {
                try session.open(bytes, at: other)
            }
        }
        #expect(try session.open(bytes, at: place) == .text("Mala"))
    }
}
