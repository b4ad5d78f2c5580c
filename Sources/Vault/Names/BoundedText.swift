import Domain
import Foundation

/// A text from outside that may be composed and decomposed: short enough, and with no more marks on a letter than any
/// script writes. There is no other way to Unicode's normal forms: `BoundedTextTests` reads the sources for one.
public struct BoundedText: Sendable {
    private let text: String

    /// - Parameter most: bytes of UTF-8; looked at first.
    /// - Returns: nil for a longer text, and for one whose marks run on (`MarkRuns`).
    public init?(_ text: some StringProtocol, bytes most: Int) {
        guard text.utf8.count <= most, MarkRuns.areShort(text) else { return nil }
        self.text = String(text)
    }

    /// Composed, with wide and narrow letters the same (NFKC).
    public var composed: String { text.precomposedStringWithCompatibilityMapping }

    /// Letters and their marks apart (NFD).
    public var decomposed: String { text.decomposedStringWithCanonicalMapping }
}
