import Crypto
import Domain
import MemoryKeys
import Seeded
import TestDatabases
import Testing

@testable import Vault

@Suite(.sameOnBothDatabases) struct EnvelopeTests {
    static let place = FieldPlace(
        register: "people", record: "P-1", field: "given_name", version: 1, compartment: .protection,
        subject: .person("P-1"))
    private static let key = SymmetricKey(size: .bits256)

    private func sealed(_ text: String = "Bouavanh") throws -> [UInt8] {
        try Envelope.seal(text, at: Self.place, under: Self.key, version: 1)
    }

    private func isRefused(_ bytes: [UInt8], at place: FieldPlace = place, under key: SymmetricKey = key) -> Bool {
        (try? Envelope.open(bytes, at: place, under: key)) == nil
    }

    @Test(arguments: ["", "ບົວວັນ", "a", String(repeating: "ກ", count: 5000), "line\nbreak\u{0}zero", "\u{80}\0\0"])
    func whatIsSealedIsOpenedAsItWas(text: String) throws {
        #expect(try Envelope.open(try sealed(text), at: Self.place, under: Self.key) == text)
    }

    @Test func theFormatIsTheOneThatIsWrittenDown() throws {
        let bytes = try sealed("yes")
        #expect(bytes.count == 3 + 12 + 32 + 16)
        #expect(Array(bytes[0..<3]) == [1, 0, 1])
        #expect(Envelope.keyVersion(of: bytes) == 1)
        // Made again from the bytes by AES-GCM alone.
        let associated = Array(
            "\u{1}\u{0}\u{1}sinxay field 1\npeople\nP-1\ngiven_name\n1\nprotection\npeople/P-1\n".utf8)
        let box = try AES.GCM.SealedBox(
            nonce: .init(data: bytes[3..<15]), ciphertext: bytes[15..<47], tag: bytes[47...])
        let padded = try AES.GCM.open(box, using: Self.key, authenticating: associated)
        #expect(Array(padded) == Array("yes".utf8) + [0x80] + Array(repeating: 0, count: 28))
    }

    @Test func everyBitOfAnEnvelopeCounts() throws {
        let bytes = try sealed()
        for index in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[index] ^= 1 << bit
                #expect(isRefused(altered), "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func aHundredThousandFlipsCutsAndSwapsAreRefused() throws {
        var random = SeededGenerator(seed: 20)
        let others = try (0..<50).map { try sealed("Name \($0)") }
        var opened = 0
        for _ in 0..<100_000 {
            let whole = others.randomElement(using: &random)!
            var bytes = whole
            var place = Self.place
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            case 1: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
            case 2:
                let place = Int.random(in: bytes.indices, using: &random)
                bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 3:
                // A part of another envelope in the place of its own.
                let parts = [3..<15, 15..<(bytes.count - 16), (bytes.count - 16)..<bytes.count]
                let part = parts.randomElement(using: &random)!
                bytes.replaceSubrange(part, with: others.filter { $0 != whole }.randomElement(using: &random)![part])
            case 4: place = Self.moved(using: &random)
            default:
                // Two bytes that differ trade places.
                let (one, other) = (3, (4..<bytes.count).first { bytes[$0] != bytes[3] }!)
                bytes.swapAt(one, other)
            }
            if !isRefused(bytes, at: place) { opened += 1 }
        }
        #expect(opened == 0)
    }

    /// Another record, field, version, compartment or subject.
    private static func moved(using random: inout SeededGenerator) -> FieldPlace {
        let number = Int.random(in: 2...1_000_000, using: &random)
        let part = Int.random(in: 0..<5, using: &random)
        return FieldPlace(
            register: place.register, record: part == 0 ? "P-\(number)" : place.record,
            field: part == 1 ? "field_\(number)" : place.field, version: part == 2 ? number : place.version,
            compartment: part == 3 ? .justice : place.compartment,
            subject: part == 4 ? .person("P-\(number)") : place.subject)
    }

    @Test func anEnvelopeOpensInItsOwnPlaceOnly() throws {
        let bytes = try sealed()
        let place = Self.place
        func moved(
            register: String? = nil, record: String? = nil, field: String? = nil, version: Int? = nil,
            compartment: Compartment? = nil, subject: Subject? = nil
        ) -> FieldPlace {
            FieldPlace(
                register: register ?? place.register, record: record ?? place.record, field: field ?? place.field,
                version: version ?? place.version, compartment: compartment ?? place.compartment,
                subject: subject ?? place.subject)
        }
        let others = [
            moved(register: "suspects"), moved(record: "P-2"), moved(field: "family_name"), moved(version: 2),
            moved(compartment: .justice), moved(subject: .person("P-2")),
            // Parts that flow into each other are still apart.
            moved(record: "P", field: "-1given_name"),
        ]
        for other in others { #expect(isRefused(bytes, at: other), "\(other)") }
        #expect(!isRefused(bytes))
        #expect(isRefused(bytes, under: SymmetricKey(size: .bits256)))
    }

    @Test func lengthsTellNothingOfCodesDaysAndAnswers() throws {
        for register in Register.all {
            for field in register.sealedFields {
                let texts: [String]
                switch field.kind {
                case .code(let list): texts = list.codes
                case .yesNo: texts = ["yes", "no"]
                case .day: texts = ["2001-02-03"]
                case .country: texts = ["LA"]
                case .integer(let range): texts = [String(range.lowerBound), String(range.upperBound)]
                case .money: texts = ["0", "1000000000000000"]
                default: continue
                }
                #expect(Set(texts.map { Padding.padded($0).count }) == [32], "\(register.code).\(field.code)")
            }
        }
    }

    @Test func twoSealsOfOneTextHaveNothingInCommon() throws {
        let (one, other) = (try sealed(), try sealed())
        #expect(one[3..<15] != other[3..<15])
        #expect(one[15...] != other[15...])
    }
}
