import Testing

@testable import Domain

@Suite struct PassphraseRulesTests {
    private let rules = PassphraseRules(words: [
        "password", "sinxay", "welcome", "vientiane", "ສະບາຍດີ", "ລະຫັດຜ່ານ", "2020",
    ])

    @Test(arguments: [(14, PassphraseRules.Problem.tooShort), (15, nil), (256, nil), (257, .tooLong)])
    func itIsCountedInCharactersOfAnyScript(length: Int, problem: PassphraseRules.Problem?) {
        let latin = (0..<length).map { "kufhbowmzepraxdilt".characters[$0 * 7 % 18] }
        let lao = (0..<length).map { "ກຂຄງຈສຊຍດຕຖທນບປຜຝພ".characters[$0 * 7 % 18] }
        // What repeats a block is guessable; these break the pattern in the middle.
        #expect(rules.problem(broken(latin)) == problem)
        #expect(rules.problem(broken(lao)) == problem)
    }

    @Test(arguments: [
        "correct horse battery staple", "ferry lanterns at dusk", "ຄົນຂີ່ຊ້າງຂ້າມພູໄປຫາທະເລ", "Привет из города Томска",
        "8 blue kettles sing",
    ])
    func noCompositionIsAskedFor(passphrase: String) { #expect(rules.problem(passphrase) == nil) }

    @Test(arguments: [
        "passwordpassword", "Password12345678", "P@$$word 1234567890", "aaaaaaaaaaaaaaaa", "123456789012345",
        "qwertyuiopasdfgh", "abcdefghijklmnop", "Welcome Sinxay 2020!", "xyxyxyxyxyxyxyxy", "vientiane vientiane",
        "ສະບາຍດີ ລະຫັດຜ່ານ 2020",
        "zxcvbnm,asdfghjkl", "9876543210987654", "catcatcatcatcatcat",
    ])
    func whatManyUseIsRefused(passphrase: String) { #expect(rules.problem(passphrase) == .guessable) }

    @Test func thePersonsOwnNamesAreNoSecret() {
        #expect(rules.problem("bounmy keophila abc", about: ["Bounmy Keophila"]) == .guessable)
        #expect(rules.problem("bounmy keophila abc") == nil)
    }

    @Test func oneCharacterOfManyMarksIsTooLong() {
        #expect(rules.problem("a" + String(repeating: "\u{301}", count: 5000) + "bcdfghjklmnpqr") == .tooLong)
    }

    private func broken(_ characters: [Character]) -> String {
        var characters = characters
        characters[characters.count / 2] = "w"
        return String(characters)
    }
}

extension String {
    fileprivate var characters: [Character] { Array(self) }
}
