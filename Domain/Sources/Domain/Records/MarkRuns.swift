/// Combining marks that follow each other on one letter.
///
/// Letters are composed, folded and compared by sorting the marks of each letter, in time that grows with the square of
/// how many there are: 140 KB of them take half a minute. Texts from outside are looked at here before anything else
/// is done with them; those that pass take time that grows with their length.
public enum MarkRuns {
    /// More than any script writes (UAX #15, D3: the stream-safe text format).
    public static let longest = 30

    /// Fewer bytes can't hold more marks than that: each has two or more.
    private static let harmless = longest * 2

    /// Whether no letter of a text has more marks than any script writes.
    public static func areShort(_ text: some StringProtocol) -> Bool {
        if text.utf8.count <= harmless { return true }
        // The first mark is U+0300, in UTF-8 0xCC 0x80: what lies below has none.
        if !text.utf8.contains(where: { $0 >= 0xCC }) { return true }
        var run = 0
        for scalar in text.unicodeScalars {
            if scalar.value < 0x300 || scalar.properties.canonicalCombiningClass == .notReordered {
                run = 0
            } else {
                run += 1
                if run > longest { return false }
            }
        }
        return true
    }
}
