/// What a passphrase has to be: long and not easily guessed, in any script, with no rule of composition
/// (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11).
public struct PassphraseRules: Sendable {
    public enum Problem: String, Error, Hashable, Sendable, CaseIterable {
        case tooShort = "too_short"
        case tooLong = "too_long"
        /// Little is left of it without common words, names, runs and repetitions.
        case guessable
    }

    /// Characters.
    public static let shortest = 15
    public static let longest = 256
    /// Bytes: looked at before anything else is done with a passphrase.
    public static let mostBytes = 4096
    /// Characters that must be left when everything guessable is taken out, and how many of them must differ.
    static let leastLeft = 6
    static let leastDistinct = 5

    private let words: Set<[Character]>
    private let longestWord: Int

    /// - Parameter words: what many people use, and what an attacker knows of this system and country.
    public init(words: some Sequence<String>) {
        self.words = Set(words.map(Self.folded).filter { $0.count >= 3 })
        longestWord = self.words.map(\.count).max() ?? 0
    }

    /// - Parameter about: names of the person and of their agency: they are as good as known.
    /// - Returns: nil if it will do.
    public func problem(_ passphrase: String, about names: [String] = []) -> Problem? {
        // One character can be built of any number of marks: those are bounded too.
        guard passphrase.utf8.count <= Self.mostBytes, MarkRuns.areShort(passphrase),
            passphrase.count <= Self.longest
        else { return .tooLong }
        guard passphrase.count >= Self.shortest else { return .tooShort }
        let text = Self.folded(passphrase)
        let own = Set(names.flatMap { $0.split(separator: " ").map { Self.folded(String($0)) } + [Self.folded($0)] })
        let known = own.filter { $0.count >= 3 }
        let left = remainder(text, known: known)
        let isPoor = left.count < Self.leastLeft || Set(left).count < Self.leastDistinct || Self.repeats(text)
        return isPoor ? .guessable : nil
    }

    /// What is left when words, runs and years are taken out, always the longest first.
    private func remainder(_ text: [Character], known: Set<[Character]>) -> [Character] {
        let limit = max(longestWord, known.map(\.count).max() ?? 0)
        var left: [Character] = []
        var at = 0
        while at < text.count {
            let longest = min(limit, text.count - at)
            let word =
                longest < 3
                ? 0
                : stride(from: longest, through: 3, by: -1).first { length in
                    let part = Array(text[at..<at + length])
                    return words.contains(part) || known.contains(part)
                } ?? 0
            let taken = max(word, GuessableRun.length(in: text, at: at))
            if taken == 0 { left.append(text[at]) }
            at += max(taken, 1)
        }
        return left
    }

    /// A block of at most half the text, over and over.
    private static func repeats(_ text: [Character]) -> Bool {
        guard text.count >= 2 else { return true }
        return (1...max(1, text.count / 2)).contains { length in
            text.indices.allSatisfy { text[$0] == text[$0 % length] }
        }
    }

    /// Letters and digits in lower case, with the digits and signs that stand for letters read as those.
    private static func folded(_ text: String) -> [Character] {
        text.lowercased().compactMap { character in
            let read = lookalikes[character] ?? character
            return read.isLetter || read.isNumber ? read : nil
        }
    }

    private static let lookalikes: [Character: Character] = ["@": "a", "$": "s", "!": "i"]
}
