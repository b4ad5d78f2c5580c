/// The same breakdown for several years, a bar for each year under each part, each bar named.
public struct GroupedBarChart: Component {
    let id: String
    let texts: ChartTexts
    let partTitle: String
    let series: [String]
    let groups: [Group]

    public struct Group: Sendable {
        let label: String
        let amounts: [Amount]

        /// - Parameter amounts: one for each of the chart's series.
        public init(_ label: String, _ amounts: [Amount]) {
            self.label = label
            self.amounts = amounts
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - partTitle: what the groups are, for the table's header.
    ///   - series: short names, such as years, oldest first; the last one is drawn strongest.
    public init(id: String, _ texts: ChartTexts, partTitle: String, series: [String], groups: [Group]) {
        self.id = id
        self.texts = texts
        self.partTitle = partTitle
        self.series = series
        self.groups = groups
    }

    private static let bar = 20
    private static let gutter = 56
    private static let widest = 0.66

    private var step: Int { 24 + series.count * Self.bar + 14 }

    public var html: HTML {
        let most = groups.flatMap(\.amounts).compactMap(\.number).max() ?? 0
        let content = HTML.each(groups.enumerated()) { index, group in block(group, top: index * step, most: most) }
        let table = Table(
            texts.title, isCaptionShown: false,
            columns: [.init(partTitle)] + series.map { .init($0, .number) },
            rows: groups.map { group in .init(["\(group.label)"] + group.amounts.map { "\($0.text)" }) })
        let drawing = Drawing(id: id, texts: texts, size: .stretching(height: groups.count * step), content: content)
        return ChartFigure(id: id, texts: texts, drawings: drawing.html, table: table).html
    }

    private func block(_ group: Group, top: Int, most: Double) -> HTML {
        let bars = HTML.each(zip(series, group.amounts).enumerated()) { index, pair in
            let y = top + 24 + index * Self.bar
            let name: HTML = "<text class=\"tick\" x=\"0\" y=\"\(y + 12)\">\(pair.0)</text>"
            let style = index == series.count - 1 ? "s1" : "s1 before"
            return name
                + Stroke(pair.1, most: most, widest: Self.widest, style: style)
                .html(left: Self.gutter, top: y, height: Self.bar - 5)
        }
        return "<text class=\"label\" x=\"0\" y=\"\(top + 15)\">\(group.label)</text>\(bars)"
    }
}
