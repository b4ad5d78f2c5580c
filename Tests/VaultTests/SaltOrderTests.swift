import Desks
import Domain
import MemoryKeys
import Store
import Synchronization
import Testing
import Vault

/// A salt is kept before the data that needs it, or the data is not kept.
@Suite struct SaltOrderTests {
    private struct Full: Error {}

    /// A key store whose disk is full when it is told so.
    private final class FailingKeyStore: KeyStore {
        let store = MemoryKeyStore()
        let isFull = Mutex(false)

        func generation() -> Int { store.generation() }
        func wrappedKeys() -> [WrappedKey] { store.wrappedKeys() }
        func put(_ keys: [WrappedKey]) { store.put(keys) }
        func salt(of subject: Subject) -> Salt? { store.salt(of: subject) }
        func keep(_ salts: [Subject: [UInt8]]) throws {
            if isFull.withLock({ $0 }) { throw Full() }
            try store.keep(salts)
        }
        func destroy(_ subjects: [Subject], at now: Instant) { store.destroy(subjects, at: now) }
        func counts() -> (kept: Int, destroyed: Int) { store.counts() }
        func text(of mark: KeyStoreMark) -> String? { store.text(of: mark) }
        func remove(_ mark: KeyStoreMark) { store.remove(mark) }
        func set(_ mark: KeyStoreMark, to text: String) { store.set(mark, to: text) }
    }

    private static let mala = ["given_name": "Mala", "sex": "female", "age_basis": "stated", "citizenship": "LA"]
    private let people = Register.named("people")!

    @Test func whenTheSaltCantBeKeptNothingIsWritten() async throws {
        let test = try await VaultOffice()
        let keys = FailingKeyStore()
        let root = RootKey()
        try Vault.prepare(keys, root: root, at: Instant("2021-01-01")!)
        let office = Office(
            database: test.database, vault: try Vault(root: root, store: keys), content: test.office.content,
            clock: test.office.clock)
        keys.isFull.withLock { $0 = true }
        await #expect(throws: Full.self) {
            try await office.write(as: .commandLine) { try $0.create(Register.named("people")!, Self.mala, id: "P-1") }
        }
        #expect(try await office.read(as: .commandLine) { try !$0.exists(people, "P-1") })
        keys.isFull.withLock { $0 = false }
        try await office.write(as: .commandLine) { try $0.create(Register.named("people")!, Self.mala, id: "P-1") }
        let found = try await office.read(as: .commandLine) { try $0.find(people, "P-1")?.record.text("given_name") }
        #expect(found == "Mala")
    }

    @Test func aSaltWithoutDataIsUsedByTheNextWhoNeedsIt() async throws {
        let test = try await VaultOffice()
        // As a crash between the key store's commit and the database's leaves it.
        let session = test.office.vault.session()
        _ = try session.seal(
            "x",
            at: FieldPlace(
                register: "people", record: "P-1", field: "given_name", version: 1, compartment: .protection,
                subject: .person("P-1")))
        try session.keepSalts()
        try await test.office.write(as: .commandLine) { try $0.create(Register.named("people")!, Self.mala, id: "P-1") }
        #expect(try await test.find("people", "P-1", in: try test.openedAgain())?.record.text("given_name") == "Mala")
        #expect(try test.keys.counts() == (1, 0))
    }

    @Test func aWriteThatFailsLeavesNothingThatCanBeRead() async throws {
        let test = try await VaultOffice()
        await #expect(throws: Full.self) {
            try await test.office.write(as: .commandLine) { work in
                try work.create(Register.named("people")!, Self.mala, id: "P-1")
                throw Full()
            }
        }
        #expect(try await test.find("people", "P-1") == nil)
        #expect(try test.keys.counts() == (0, 0))
    }
}
