import Domain
import Foundation

/// Reads `passphrases/common.txt`: one word a line, `#` for remarks.
enum PassphraseFile {
    static let path = "passphrases/common.txt"

    static func read(_ folder: ContentFolder) -> PassphraseRules {
        guard let text = folder.text(path) else { return PassphraseRules(words: []) }
        let words = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        if words.isEmpty { folder.problems.add(ContentProblem(file: path, "no words stand here")) }
        return PassphraseRules(words: words)
    }
}
