/// The text of a condition taken apart: words, and the signs `( ) [ ] , =`.
struct ConditionWords {
    struct Word: Hashable {
        let text: String
        /// In characters from 1.
        let column: Int
    }

    private let words: [Word]
    private var next = 0
    /// One past the last character.
    private let end: Int

    /// Longer ones are no use to whoever has to read them.
    static let longest = 400

    init(_ text: String) throws(ConditionProblem) {
        let characters = Array(text)
        guard characters.count <= Self.longest else {
            throw ConditionProblem(column: Self.longest + 1, what: "the condition is longer than \(Self.longest)")
        }
        var found: [Word] = []
        var index = 0
        while index < characters.count {
            let start = index
            if characters[index] == " " {
                index += 1
                continue
            }
            index += 1
            if !Self.signs.contains(characters[start]) {
                guard Self.isPart(characters[start]) else {
                    throw ConditionProblem(column: start + 1, what: "\"\(characters[start])\" has no meaning here")
                }
                while index < characters.count, Self.isPart(characters[index]) { index += 1 }
            }
            found.append(Word(text: String(characters[start..<index]), column: start + 1))
        }
        words = found
        end = characters.count + 1
    }

    private static let signs: Set<Character> = ["(", ")", "[", "]", ",", "="]

    private static func isPart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
    }

    static func isSign(_ word: String) -> Bool { word.count == 1 && signs.contains(word.first!) }

    var peek: String? { next < words.count ? words[next].text : nil }

    var column: Int { next < words.count ? words[next].column : end }

    /// Takes the next word if it is this one.
    mutating func take(_ text: String) -> Bool {
        guard peek == text else { return false }
        next += 1
        return true
    }

    mutating func expect(_ text: String) throws(ConditionProblem) {
        guard take(text) else { throw problem("expected \"\(text)\"") }
    }

    /// Takes the next word, if it is a code and no sign.
    mutating func code(_ what: String) throws(ConditionProblem) -> Word {
        guard next < words.count, !Self.isSign(words[next].text) else { throw problem("expected \(what)") }
        next += 1
        return words[next - 1]
    }

    func problem(_ what: String) -> ConditionProblem {
        ConditionProblem(column: column, what: peek.map { "\(what), found \"\($0)\"" } ?? "\(what), found the end")
    }
}
