import Foundation
import Testing

@testable import Vault

@Suite struct NameKeyTests {
    /// The names of the sample in both scripts, as its generator has them.
    static let pairs: [(latin: String, lao: String)] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Samples/generator/countries/laos/names.py")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.matches(of: /([A-Z][a-z]+)=([\u{0E80}-\u{0EFF}]+)/.matchingSemantics(.unicodeScalar)).map {
            (String($0.1), String($0.2))
        }
    }()

    @Test func theLaoAndTheLatinSpellingOfEveryNameOfTheSampleMeet() {
        #expect(Self.pairs.count == 96)
        for (latin, lao) in Self.pairs {
            #expect(NameParts.skeletons(latin) == NameParts.skeletons(lao), "\(latin) \(lao)")
        }
    }

    @Test(arguments: [
        ["Khamphone", "Kamphone", "Khamphon", "Kampone", "KHAMPHORN", "ຄຳພອນ", "ຄໍາພອນ"],
        ["Vanh", "Van", "Wan", "ວັນ"], ["Xay", "Sai", "Xai", "ໄຊ"], ["Souk", "Suk", "Sook", "ສຸກ"],
        ["Phet", "Phed", "Pet", "ເພັດ"], ["Keo", "Kaew", "Keow", "ແກ້ວ"], ["Seng", "Saeng", "ແສງ"],
        ["Bounmy", "Bunmi", "Bounmee", "ບຸນມີ"], ["Duang", "Douang", "ດວງ"], ["Lieng", "Liang", "ລຽງ"],
        ["Phommachanh", "Pommachan", "Phommajan", "ພົມມະຈັນ"], ["Thong", "Tong", "ທອງ"],
        ["Luang", "Louang", "ຫຼວງ", "ຫລວງ"],
        ["Rasavong", "Lasavong", "ລາສະວົງ"], ["Daovone", "Daowon", "ດາວວອນ"], ["Noy", "Noi", "ນ້ອຍ"],
        ["Nguyen", "Nguyễn"], ["Somchai", "Somjai"],
    ])
    func usualSpellingsOfANameMeet(spellings: [String]) {
        #expect(
            Set(spellings.map { NameParts.skeletons($0) }).count == 1, "\(spellings.map { NameParts.skeletons($0) })")
    }

    /// An invisible sign hides nobody, and marks that look alike are alike.
    @Test(arguments: [
        ["ບຸນມີ", "ບຸນ\u{200B}ມີ", "\u{202E}ບຸນມີ\u{2069}", "ບຸນ\u{200D}ມີ"], ["Mimina", "Mimi\u{200C}na", "Mi\u{00AD}mina"],
        ["สมชาย", "สม\u{200B}ชาย", "\u{FEFF}สมชาย"], ["น้ำ", "นํ้า", "น้ํา"], ["ນ້ຳ", "ນໍ້າ", "ນ້ໍາ"], ["Noy", "No\u{E0041}y"],
        ["葛城", "葛\u{E0100}城"],
    ])
    func whatLooksAlikeIsOneName(spellings: [String]) {
        #expect(Set(spellings.map { NameParts.skeletons($0) }).count == 1)
        #expect(Set(spellings.map { NameKey.asked($0) }).count == 1)
    }

    /// Coarse, but not so coarse that everyone is one.
    @Test func differentNamesOfTheSampleMostlyStayApart() {
        let skeletons = Set(Self.pairs.map { NameParts.skeletons($0.latin) })
        #expect(skeletons.count >= Self.pairs.count - 4)
    }

    @Test(arguments: [
        ("Khamphone Vongsa", "khamphone", true), ("Khamphone Vongsa", "vongsa kamphon", true),
        ("Khamphone Vongsa", "Kham", true), ("ຄຳພອນ ວົງສາ", "Kham", true), ("Khamphone Vongsa", "ຄຳ", true),
        ("Khamphone Vongsa", "phone", false), ("Khamphone Vongsa", "Khamphone Mala", false),
        ("Khamphone Vongsa", "Khampho", false), ("Li Na", "li", true), ("Lin Na", "li", false),
        ("Anne-Marie", "marie", true),
    ])
    func aQuestionFindsWholePartsOrAFirstSyllable(name: String, words: String, isFound: Bool) {
        #expect(NameKey.asked(words).isSubset(of: NameKey.stored([name])) == isFound)
    }

    @Test(
        arguments: [
            ("Khamphone Vongsa", ["p:kampon vonsa"]), ("vongsa, KHAMPHONE", ["p:kampon vonsa"]),
            ("Khamphone", ["w:kampon"]), ("Kham Vongsa", ["s:kam", "w:vonsa"]),
            ("Kham Vongsa Malai", ["p:mala vonsa", "s:kam"]),
            ("Vongsa Malai Khamphone", ["p:kampon mala", "p:mala vonsa"]), ("Malai malai", ["w:mala"]), ("", []),
        ] as [(String, [String])])
    func severalWholePartsAreAskedForInPairs(words: String, keys: [String]) {
        #expect(NameKey.paired(NameKey.asked(words)).map(\.description).sorted() == keys)
    }

    @Test func whatIsFoundByPartsIsFoundByPairsAndNothingElse() {
        let names = ["Khamphone Vongsa", "Malai Vongsa", "Vongsa Khamphone Malai", "Khamphone", "Malai"]
        for name in names {
            for words in names {
                let (asked, stored) = (
                    NameKey.asked(words), NameKey.stored(name.split(separator: " ").map(String.init))
                )
                #expect(asked.isSubset(of: stored) == NameKey.paired(asked).isSubset(of: stored), "\(name) \(words)")
            }
        }
    }

    @Test func otherScriptsStandForThemselves() {
        for name in ["มาลี", "李娜", "Мария", "မာလာ"] {
            #expect(NameKey.asked(name).isSubset(of: NameKey.stored([name])))
            #expect(!NameKey.asked(name).isEmpty)
        }
        #expect(NameKey.asked("  -- 12 %' ").isEmpty)
    }

    @Test func readingLaoEndsWhateverIsWritten() {
        let letters = (0x0E80...0x0EFF).compactMap(Unicode.Scalar.init)
        for one in letters {
            for other in letters {
                _ = LaoSpelling.latin(String(String.UnicodeScalarView([one, other, one])))
            }
        }
        #expect(LaoSpelling.latin("ບ") == "b")
        #expect(LaoSpelling.latin("b") == nil)
    }
}
