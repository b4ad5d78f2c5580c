import Domain
import Foundation
import MemoryKeys
import StorePostgres
import StoreSQLite
import TestDatabases
import Testing

@testable import Vault

@Suite final class KeyStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sinxay-keys-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A key store that was just made, with what opens it again.
    private struct Place {
        let scratch: ScratchDatabase?
        let path: String
        let store: any KeyStore

        init(in folder: URL) async throws {
            path = folder.appending(path: "keys.sqlite").path
            scratch = ScratchDatabase.isPostgres ? try await ScratchDatabase(nil) : nil
            store = try Self.opened(path, scratch)
        }

        func openedAgain() throws -> any KeyStore { try Self.opened(path, scratch) }

        private static func opened(_ path: String, _ scratch: ScratchDatabase?) throws -> any KeyStore {
            guard let scratch else { return try SQLiteKeyStore(path: path) }
            return try PostgresKeyStore(ScratchDatabase.address(scratch.name), isDurable: false)
        }
    }

    private let now = Instant("2021-01-01")!

    @Test func whatIsKeptComesBackAlsoAfterItWasOpenedAgain() async throws {
        let place = try await Place(in: folder)
        let store = place.store
        let salt = Array(repeating: UInt8(7), count: 32)
        try store.keep([.person("P-1"): salt])
        let key = WrappedKey(.justice, version: 2, bytes: [1, 2, 3], madeAt: now, isRetired: false)
        try store.put([key])
        for opened in [store, try place.openedAgain()] {
            #expect(try opened.salt(of: .person("P-1")) == .kept(salt))
            #expect(try opened.salt(of: .person("P-2")) == nil)
            #expect(try opened.wrappedKeys() == [key])
            #expect(try opened.counts() == (1, 0))
        }
    }

    @Test func aMarkStaysWithTheStoreUntilItIsTakenAway() async throws {
        let place = try await Place(in: folder)
        #expect(try place.store.text(of: .demonstration) == nil)
        try place.store.set(.demonstration, to: "2021")
        try place.store.set(.moved, to: "there")
        try place.store.set(.moved, to: "elsewhere")
        let again = try place.openedAgain()
        #expect(try again.text(of: .demonstration) == "2021" && again.text(of: .moved) == "elsewhere")
        try again.remove(.moved)
        #expect(try place.store.text(of: .moved) == nil && place.store.text(of: .demonstration) == "2021")
        let root = RootKey()
        try Vault.prepare(place.store, root: root, at: now)
        #expect(try Vault(root: root, store: place.store).isDemonstration)
        #expect(try !Vault.inMemory().isDemonstration)
    }

    @Test func aDemonstrationIsOneAlsoWhereItWasMovedTo() async throws {
        let (from, to) = (
            try SQLiteKeyStore(path: folder.path + "/from"), try SQLiteKeyStore(path: folder.path + "/to")
        )
        try Vault.prepare(from, root: RootKey(), at: now)
        try from.set(.demonstration, to: "2021")
        _ = try from.move(to: to)
        #expect(try to.text(of: .demonstration) == "2021")
    }

    /// A copy of the one file, as people make it, has every salt.
    @Test func aClosedKeyStoreIsWholeInItsOneFile() async throws {
        let path = folder.path + "/closed.sqlite"
        let (store, other) = (try SQLiteKeyStore(path: path), try SQLiteKeyStore(path: path))
        try store.keep([.person("P-1"): Array(repeating: 7, count: 32)])
        try store.close()
        // Another process still has it open, so that its log stays: with nothing in it.
        let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect(log == 0)
        let copy = folder.path + "/copy.sqlite"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        #expect(try SQLiteKeyStore(path: copy).salt(of: .person("P-1")) == .kept(Array(repeating: 7, count: 32)))
        #expect(try other.counts() == (1, 0))
    }

    @Test func manyAreFoundInOneQuestionAndNobodyElse() async throws {
        let place = try await Place(in: folder)
        let store = place.store
        var kept: [Subject: [UInt8]] = [:]
        for number in 0..<700 { kept[.person("P-\(number)")] = Array(repeating: UInt8(number % 251), count: 32) }
        try store.keep(kept)
        try store.destroy([.person("P-5"), .person("P-gone")], at: now)
        let asked = (600..<1200).map { Subject.person("P-\($0)") } + [.person("P-5"), .person("P-gone")]
        let found = try store.salts(of: asked)
        #expect(found.count == 102)
        #expect(found[.person("P-5")] == .destroyed)
        #expect(found[.person("P-gone")] == .destroyed)
        for number in 600..<700 {
            #expect(found[.person("P-\(number)")] == .kept(Array(repeating: UInt8(number % 251), count: 32)))
        }
        #expect(try store.salts(of: []).isEmpty)
    }

    @Test func aSessionPreparesWhoIsNewAndMakesNobodyAnew() async throws {
        let place = try await Place(in: folder)
        let store = place.store
        let root = RootKey()
        try Vault.prepare(store, root: root, at: now)
        let vault = try Vault(root: root, store: store)
        try store.keep([.person("P-1"): Array(repeating: 7, count: 32)])
        try store.destroy([.person("P-2")], at: now)
        let session = vault.session()
        try session.prepare([.person("P-1"), .person("P-2"), .person("P-3")])
        try session.prepare([.person("P-3")])
        #expect(throws: VaultProblem.erased(.person("P-2"))) { try session.sealingKey(.protection, .person("P-2")) }
        _ = try session.sealingKey(.protection, .person("P-1"))
        #expect(try store.salt(of: .person("P-3")) == nil)
        try session.keepSalts()
        #expect(try store.salt(of: .person("P-3")) != nil)
        #expect(try store.salt(of: .person("P-1")) == .kept(Array(repeating: 7, count: 32)))
    }

    @Test func aSaltIsNeverReplaced() async throws {
        let place = try await Place(in: folder)
        let store = place.store
        try store.keep([.person("P-1"): Array(repeating: 7, count: 32)])
        #expect(throws: (any Error).self) {
            try store.keep([
                .person("P-2"): Array(repeating: 8, count: 32), .person("P-1"): Array(repeating: 9, count: 32),
            ])
        }
        #expect(try store.salt(of: .person("P-2")) == nil)
        #expect(try store.salt(of: .person("P-1")) == .kept(Array(repeating: 7, count: 32)))
    }

    @Test func aDestroyedSaltIsGoneFromTheFileAndIsNotMadeAnew() async throws {
        let place = try await Place(in: folder)
        let (store, path) = (place.store, place.path)
        let salt = Array(repeating: UInt8(0), count: 16) + Array("sixteen bytes of".utf8)
        var others: [Subject: [UInt8]] = [:]
        for number in 0..<500 { others[.person("P-\(number)")] = Array(repeating: UInt8(number % 251), count: 32) }
        try store.keep(others)
        try store.keep([.person("P-X"): salt])
        #expect(try ScratchDatabase.isPostgres || fileHolds(salt, path))
        try store.destroy([.person("P-X"), .person("P-NEVER")], at: now)
        #expect(try store.salt(of: .person("P-X")) == .destroyed)
        #expect(try store.salt(of: .person("P-NEVER")) == .destroyed)
        #expect(throws: (any Error).self) { try store.keep([.person("P-X"): salt]) }
        #expect(try !fileHolds(salt, path))
        #expect(try store.counts() == (500, 2))
    }

    @Test func everyChangeOfTheKeysIsSeenByOthers() async throws {
        let place = try await Place(in: folder)
        let (store, other) = (place.store, try place.openedAgain())
        let before = try other.generation()
        try store.put([WrappedKey(.labour, version: 1, bytes: [1], madeAt: now, isRetired: false)])
        #expect(try other.generation() > before)
    }

    private func fileHolds(_ bytes: [UInt8], _ path: String) throws -> Bool {
        ["", "-wal"].contains { suffix in
            guard let data = FileManager.default.contents(atPath: path + suffix) else { return false }
            return data.firstRange(of: bytes) != nil
        }
    }
}
