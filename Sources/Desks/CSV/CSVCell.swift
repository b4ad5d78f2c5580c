/// Writes one cell. A cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (and the import takes it off again), so that opening an export can't run anything.
enum CSVCell {
    private static let risky: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

    static func written(_ text: String) -> String {
        var cell = text
        if let first = text.first, risky.contains(first) || isGuarded(text) { cell = "'" + cell }
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    static func read(_ cell: String) -> String { isGuarded(cell) ? String(cell.dropFirst()) : cell }

    /// An apostrophe, any number of them, before a risky character.
    private static func isGuarded(_ text: String) -> Bool {
        guard text.first == "'" else { return false }
        return text.drop { $0 == "'" }.first.map { risky.contains($0) } ?? false
    }
}
