import Domain
import Foundation
import Seeded
import TestDatabases
import Testing

@testable import Vault

@Suite(.sameOnBothDatabases) struct RecipientEnvelopeTests {
    private static let group = RecipientGroup("A-LWU", .protection)
    private static let first = RecipientGroup.Version(group, 1)
    private static let key = AgreementKey()

    private func place(record: String = "H-1", field: String = "address", version: Int = 1) -> FieldPlace {
        FieldPlace(
            register: "shelters", record: record, field: field, version: version, compartment: .protection,
            subject: Subject("shelters", record))
    }

    private func sealed(_ text: String = "Behind the temple") throws -> String {
        try RecipientEnvelope.seal(
            text, at: place(),
            to: [
                .init(.init(RecipientGroup("A-NGO", .protection), 3), publicKey: AgreementKey().publicKey),
                .init(Self.first, publicKey: Self.key.publicKey),
            ])
    }

    private func opened(_ text: String, at place: FieldPlace, with key: AgreementKey = key) throws -> String? {
        try RecipientEnvelope.open(text, at: place) { $0 == Self.first ? key : nil }
    }

    @Test(arguments: ["Behind the temple", "", "ຫຼັງວັດ", String(repeating: "x", count: 20_000)])
    func aRecipientOpensIt(text: String) throws {
        let envelope = try sealed(text)
        #expect(RecipientEnvelope.recipients(of: envelope) == ["A-NGO", "A-LWU"])
        #expect(try opened(envelope, at: place()) == text)
        #expect(try RecipientEnvelope.open(envelope, at: place()) { _ in nil } == nil)
    }

    @Test func anotherKeyAnotherRecordAndAnotherFieldDoNot() throws {
        let envelope = try sealed()
        for place in [place(record: "H-2"), place(field: "name_en")] {
            #expect(throws: place.unreadable) { try opened(envelope, at: place) }
        }
        #expect(throws: place().unreadable) { try opened(envelope, at: place(), with: AgreementKey()) }
        // The version is the outer envelope's to bind: who can't open what is within carries it to the next version.
        #expect(try opened(envelope, at: place(version: 2)) == "Behind the temple")
    }

    @Test func everyAlterationIsRefused() throws {
        let envelope = try sealed()
        let bytes = Array(try #require(Data(base64Encoded: String(envelope.dropFirst(9)))))
        var random = SeededGenerator(seed: 7)
        for at in bytes.indices {
            var other = bytes
            other[at] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
            let text = RecipientEnvelope.mark + Data(other).base64EncodedString()
            // An envelope that names other recipients is not for the reader; it is never read otherwise.
            #expect((try? opened(text, at: place())) != "Behind the temple", "byte \(at)")
        }
        for length in 0..<bytes.count {
            let text = RecipientEnvelope.mark + Data(bytes[..<length]).base64EncodedString()
            #expect((try? opened(text, at: place())) == nil, "cut to \(length)")
        }
    }

    @Test func aKeyIsGivenToOneMemberForOneVersion() throws {
        let member = AgreementKey()
        let given = try SecretBox.seal(
            Self.key.bytes, to: member.publicKey, for: Self.first.purpose(member: "U-DALA"))
        #expect(SecretBox.open(given, with: member, for: Self.first.purpose(member: "U-DALA")) == Self.key.bytes)
        #expect(SecretBox.open(given, with: member, for: Self.first.purpose(member: "U-DAO")) == nil)
        #expect(
            SecretBox.open(given, with: member, for: RecipientGroup.Version(Self.group, 2).purpose(member: "U-DALA"))
                == nil)
        #expect(SecretBox.open(given, with: AgreementKey(), for: Self.first.purpose(member: "U-DALA")) == nil)
    }

    @Test func halvesOfRecoveryJoinOnlyWithEachOther() throws {
        let (one, other) = RecoveryHalves.split(Self.key)
        #expect(RecoveryHalves.joined(one, other)?.bytes == Self.key.bytes)
        #expect(RecoveryHalves.joined(other, one)?.bytes == Self.key.bytes)
        let (another, _) = RecoveryHalves.split(Self.key)
        for (a, b) in [(one, one), (one, another), (one, ""), ("", other)] {
            #expect(RecoveryHalves.joined(a, b) == nil)
        }
    }

    @Test func aKeyPrintsAsNothing() {
        let key = OpeningKey(bytes: Array(repeating: 255, count: 32))
        #expect(!"\(key) \(String(reflecting: key))".contains("255"))
        var viewer = Viewer(staff: "U", name: "U", role: .lwu, agency: "A", province: nil)
        viewer.openingKey = key
        var dumped = ""
        dump(viewer, to: &dumped)
        #expect(!dumped.contains("255"))
    }
}
