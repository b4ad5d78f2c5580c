/// The words around a chart.
public struct ChartTexts: Sendable {
    let title: String
    let description: String
    let table: String

    /// - Parameters:
    ///   - description: what a reader who can't see the drawing should know; also shown under the title.
    ///   - table: text that unfolds the same numbers as a table.
    public init(title: String, description: String, table: String) {
        self.title = title
        self.description = description
        self.table = table
    }
}
