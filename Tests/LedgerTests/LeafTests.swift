import Domain
import Ledger
import Testing

@Suite struct LeafTests {
    private let nonce: [UInt8] = Array(0..<16)
    private let register = Register.named("places")!

    private func record(_ values: [String: Value]) -> Record { Record(register, id: "LA-VT", version: 2, values) }

    /// The bytes as `docs/ledger.md` has them.
    @Test func aLeafIsWrittenAsItIsDocumented() {
        let leaf = Leaf(
            number: 7, at: Instant("2026-01-02T03:04:05.678Z")!, staff: "U-NOY", agency: "A-ATD", act: .correct,
            register: "places", record: "LA-VT", version: 2, changed: ["name_lo", "level"], purpose: "break_glass")
        let text = """
            sinxay leaf 2
            7
            2026-01-02T03:04:05.678Z
            U-NOY
            A-ATD
            correct
            places
            LA-VT
            2
            name_lo level
            break_glass


            """
        #expect(String(decoding: leaf.text.bytes, as: UTF8.self) == text)
        #expect(leaf.hash.description == "721f1f4fa671bd51be5d8674d766f6525d528161097131b22cb0f897588aa833")
    }

    @Test func noLineOfALeafCanEndEarly() {
        let good = LeafText(format: 2, lines: Array(repeating: "a", count: 11))
        #expect(good.isUnambiguous)
        for place in 0..<11 {
            var lines = good.lines
            lines[place] = "a\nb"
            #expect(!LeafText(format: 2, lines: lines).isUnambiguous)
        }
        #expect(!LeafText(format: 1, lines: good.lines).isUnambiguous)
        #expect(!LeafText(format: 3, lines: good.lines).isUnambiguous)
        #expect(LeafText(format: 1, lines: Array(repeating: "", count: 9)).isUnambiguous)
    }

    @Test func aPurposeIsACodeAndNoSentence() {
        for purpose in ["", "break_glass", "law_12"] { #expect(Leaf.isPurpose(purpose)) }
        for purpose in ["Why", "for Malai", "a\nb", "ກ", String(repeating: "a", count: 65)] {
            #expect(!Leaf.isPurpose(purpose))
        }
    }

    @Test func contentIsWrittenAsItIsDocumented() {
        let content = Commitment.content(
            record(["name_lo": .text("ວຽງຈັນ"), "level": .code("province"), "name_en": .text("Two\nlines")]),
            recordedAt: Instant("2020-05-01")!)
        let text = """
            sinxay record 1
            places
            LA-VT
            2
            2020-05-01T00:00:00.000Z
            level 8
            province
            name_en 9
            Two
            lines
            name_lo 18
            ວຽງຈັນ

            """
        #expect(String(decoding: content, as: UTF8.self) == text)
    }

    @Test func aCommitmentTellsEveryDifferenceApart() {
        let moment = Instant("2020-05-01")!
        let base = record(["name_lo": .text("ກ"), "level": .code("province")])
        var others: [(Record, Instant, [UInt8])] = [
            (base, moment.adding(seconds: 1), nonce), (base, moment, Array(nonce.reversed())),
            (record(["name_lo": .text("ຂ"), "level": .code("province")]), moment, nonce),
            (record(["name_lo": .text("ກ")]), moment, nonce),
            (record(["name_lo": .text("ກ"), "level": .code("province"), "name_en": .text("")]), moment, nonce),
            // What one field holds can't pass for two.
            (record(["level": .code("province\nname_lo 3\nກ")]), moment, nonce),
            // Two spellings of one letter are two contents.
            (record(["name_lo": .text("e\u{301}"), "level": .code("province")]), moment, nonce),
            (record(["name_lo": .text("\u{e9}"), "level": .code("province")]), moment, nonce),
        ]
        var next = base
        next.version = 3
        others.append((next, moment, nonce))
        others.append((Record(register, id: "LA-XI", version: 2, base.values), moment, nonce))
        let all = [(base, moment, nonce)] + others
        #expect(Set(all.map { Commitment(to: $0.0, recordedAt: $0.1, nonce: $0.2).description }).count == all.count)
    }
}
