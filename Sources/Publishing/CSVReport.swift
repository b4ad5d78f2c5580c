import Content

extension Report {
    /// One line a figure; columns as in `ReportRow.columns`.
    public func csv(in language: Language) -> String {
        ([ReportRow.columns] + rows(in: language).map(\.cells))
            .map { $0.map(CSVText.cell).joined(separator: ",") + "\n" }.joined()
    }
}

enum CSVText {
    /// Quoted where it has to be. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    static func cell(_ text: String) -> String {
        var cell = text
        if let first = text.first, "=+-@\t\r".contains(first) { cell = "'" + cell }
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
