import Domain
import Foundation

/// Takes a name apart into its words.
enum NameParts {
    /// At most so many words of a name or a question are looked at.
    static let most = 12
    /// A longer text is no name, and has no words.
    static let mostBytes = 8192

    /// Composed and decomposed letters, capital and small, wide and narrow are the same (NFKC, case folded).
    static func skeletons(_ text: String) -> [String] {
        words(text).compactMap { word in
            let skeleton = Skeleton.of(word)
            return skeleton.isEmpty ? nil : skeleton
        }
    }

    static func words(_ text: String) -> [String] {
        // An invisible sign divides no name, and marks have one order. After that NFKC tells no two spellings of a Lao
        // name apart, and takes each to the pieces under which names are kept.
        guard text.utf8.count <= mostBytes, MarkRuns.areShort(text),
            let bounded = BoundedText(MarkOrder.one(VisibleText.compared(text)), bytes: mostBytes)
        else { return [] }
        let folded = bounded.composed.lowercased()
        let parts = folded.unicodeScalars.split { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark:
                return false
            // An apostrophe stands within a word.
            default: return scalar != "'" && scalar != "’"
            }
        }
        return parts.prefix(most).map { String(String.UnicodeScalarView($0)) }
    }
}
