/// The code of a batch: people found in one raid, or come home together. It stands on each person's card before their
/// number, so it is short, and without letters and digits that are taken for one another.
public enum BatchCode {
    /// Neither 0 and O nor 1, I and L.
    public static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    public static let length = 6
    /// The highest number on a card.
    public static let most = 100_000

    public static func isCode(_ text: String) -> Bool {
        text.count == length && text.allSatisfy(alphabet.contains)
    }

    /// Some 900 million codes: a collision is refused (`batch_code_taken`) and another one is drawn.
    public static func make(random: () -> UInt64) -> String {
        var bits = random()
        var text = ""
        for _ in 0..<length {
            text.append(alphabet[Int(bits % UInt64(alphabet.count))])
            bits /= UInt64(alphabet.count)
        }
        return text
    }

    /// As someone types it: small letters, white space and the script of its digits do not matter.
    /// - Returns: nil if it is no code.
    public static func read(_ text: String) -> String? {
        let code = Digits.plain(VisibleText.compared(text)).filter { !$0.isWhitespace }.uppercased()
        return isCode(code) ? code : nil
    }

    /// What stands on a card: `K7M2QX-14`.
    public static func card(_ code: String, _ number: Int) -> String { "\(code)-\(number)" }

    /// Reads `K7M2QX-14`, as a card says it or as it is typed.
    public static func read(card text: String) -> (code: String, number: Int)? {
        let halves = Digits.plain(text).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        // Anything else behind the number makes it another one, or none.
        guard halves.count == 2, let code = read(String(halves[0])), let number = Digits.number(halves[1]),
            (1...most).contains(number)
        else { return nil }
        return (code, number)
    }
}
