/// Horizontal bars, one for each part of a breakdown, with the label above its bar.
public struct BarChart: Component {
    let id: String
    let texts: ChartTexts
    let partTitle: String
    let numberTitle: String
    let bars: [Bar]

    public struct Bar: Sendable {
        let label: String
        let amount: Amount

        /// - Parameter label: short; about 40 letters fit on a phone.
        public init(_ label: String, _ amount: Amount) {
            self.label = label
            self.amount = amount
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - partTitle: what the parts are, for the table's header.
    ///   - numberTitle: what the numbers count, for the table's header.
    public init(id: String, _ texts: ChartTexts, partTitle: String, numberTitle: String, bars: [Bar]) {
        self.id = id
        self.texts = texts
        self.partTitle = partTitle
        self.numberTitle = numberTitle
        self.bars = bars
    }

    private static let step = 46
    /// The longest bar leaves room for its number.
    private static let widest = 0.8

    public var html: HTML {
        let most = bars.compactMap(\.amount.number).max() ?? 0
        let rows = HTML.each(bars.enumerated()) { index, bar in row(bar, top: index * Self.step, most: most) }
        let table = Table(
            texts.title, isCaptionShown: false, columns: [.init(partTitle), .init(numberTitle, .number)],
            rows: bars.map { .init(["\($0.label)", "\($0.amount.text)"]) })
        let drawing = Drawing(id: id, texts: texts, size: .stretching(height: bars.count * Self.step), content: rows)
        return ChartFigure(id: id, texts: texts, drawings: drawing.html, table: table).html
    }

    private func row(_ bar: Bar, top: Int, most: Double) -> HTML {
        let label: HTML = "<text class=\"label\" x=\"0\" y=\"\(top + 15)\">\(bar.label)</text>"
        return label + Stroke(bar.amount, most: most, widest: Self.widest).html(left: 0, top: top + 22, height: 14)
    }
}
