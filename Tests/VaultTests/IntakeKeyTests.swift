import Crypto
import Domain
import Foundation
import MemoryKeys
import TestDatabases
import Testing

@testable import Vault

/// The key to which phones seal.
@Suite(.sameOnBothDatabases) struct IntakeKeyTests {
    private static let id = "00112233445566778899aabbccddeeff"
    private static let plain = #"{"kind":"screening","body":{"person":{"given_name":"ຄຳພອນ"}}}"#

    /// Made with WebCrypto by `Tests/Field/vector.mjs`, which shares no code with this.
    private static let publicKey =
        "BFFcPW6545a5BNP+yn9U/c0MwemXvzddylFa0KbDtANfRTa+OlDzGPv5pUdZAqIhUCvvDVfgjFOyzApW8X2fk1Q="
    private static let encapsulated =
        "BHaqXiGyiPBf8x32PSkfdgsJMzNg68YnsIHiuHyaD8eCexMHtlx3dy5sxD97BGWcjLVLzlW+2EyyYrUQhyfzxWw="
    private static let text = """
        XQ7afdhAwjlebEDa0HOcThGhLwLfiUMEwY6E3kFUc9Z390bnNf8lH/yzRzK56ILbUJkoqhHSnX+yAyVHWTlBaxDxODMl8XAyhCENMauiYKjrF4te\
        bpZj
        """

    private func bytes(_ text: String) throws -> [UInt8] { Array(try #require(Data(base64Encoded: text))) }

    @Test func whatABrowserSealedIsOpened() throws {
        let key = try IntakeKey(raw: (1...32).map { UInt8($0) }, version: 1)
        #expect(key.publicKey == (try bytes(Self.publicKey)))
        let opened = key.open(try bytes(Self.text), encapsulated: try bytes(Self.encapsulated), id: Self.id)
        #expect(opened.map { String(decoding: $0, as: UTF8.self) } == Self.plain)
    }

    @Test func anythingElseThanWhatWasSealedForThisIdIsNotOpened() throws {
        let key = try Vault.inMemory().session().intakeKey()
        let sealed = try IntakeSeal.seal(Array(Self.plain.utf8), to: key.publicKey, id: Self.id)
        #expect(key.open(sealed.text, encapsulated: sealed.encapsulated, id: Self.id) == Array(Self.plain.utf8))
        #expect(key.open(sealed.text, encapsulated: sealed.encapsulated, id: Self.id + "0") == nil)
        #expect(key.open(Array(sealed.text.dropLast()), encapsulated: sealed.encapsulated, id: Self.id) == nil)
        #expect(key.open(sealed.text, encapsulated: Array(sealed.encapsulated.dropLast()), id: Self.id) == nil)
        for place in stride(from: 0, to: sealed.text.count, by: 7) {
            var altered = sealed.text
            altered[place] ^= 1
            #expect(key.open(altered, encapsulated: sealed.encapsulated, id: Self.id) == nil)
        }
        let other = try Vault.inMemory().session().intakeKey()
        #expect(other.open(sealed.text, encapsulated: sealed.encapsulated, id: Self.id) == nil)
        #expect(other.id != key.id)
    }

    @Test func aNewVersionOfTheCompartmentsKeyIsANewIntakeKeyAndTheOldOneStillOpens() throws {
        let vault = try Vault.inMemory()
        let old = try vault.session().intakeKey()
        let sealed = try IntakeSeal.seal(Array(Self.plain.utf8), to: old.publicKey, id: Self.id)
        _ = try vault.beginRotation(of: .protection, at: Instant("2021-01-01")!)
        try vault.retireOlder(of: .protection)
        let session = vault.session()
        let new = try session.intakeKey()
        #expect(new.id != old.id && new.publicKey != old.publicKey)
        let again = try #require(try session.intakeKey(old.id))
        #expect(again.open(sealed.text, encapsulated: sealed.encapsulated, id: Self.id) == Array(Self.plain.utf8))
        #expect(try vault.intakeKeys().map(\.id) == [new.id, old.id])
    }

    @Test(arguments: ["", "protection-1", "protection-1-00000000", "justice-1-00000000", "protection-x-y", "1"])
    func aNameOfNoKeyIsNone(name: String) throws {
        #expect(try Vault.inMemory().session().intakeKey(name) == nil)
    }
}
