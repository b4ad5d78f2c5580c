/// A number in a chart with the text that shows it, or the words for a number nobody has.
public enum Amount: Sendable {
    /// A number and how it is written in the reader's language.
    case known(Double, String)
    /// Not collected, in words. Drawn dashed, never as zero.
    case missing(String)

    /// A count, written in plain digits.
    public static func count(_ number: Int) -> Amount { .known(Double(number), String(number)) }

    /// The number, if there is one. Charts draw no negative numbers.
    var number: Double? {
        if case .known(let number, _) = self { max(number, 0) } else { nil }
    }

    var text: String {
        switch self {
        case .known(_, let text), .missing(let text): text
        }
    }
}
