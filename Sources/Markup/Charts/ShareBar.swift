/// One bar cut into its shares. The legend gives each share in words and numbers, in the order of the bar.
public struct ShareBar: Component {
    let id: String
    let texts: ChartTexts
    let partTitle: String
    let numberTitle: String
    let shareTitle: String
    let parts: [Part]

    public struct Part: Sendable {
        let label: String
        let amount: Amount

        public init(_ label: String, _ amount: Amount) {
            self.label = label
            self.amount = amount
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - parts: at most six; a missing one has no place in the bar and stays in the legend.
    public init(
        id: String, _ texts: ChartTexts, partTitle: String, numberTitle: String, shareTitle: String, parts: [Part]
    ) {
        self.id = id
        self.texts = texts
        self.partTitle = partTitle
        self.numberTitle = numberTitle
        self.shareTitle = shareTitle
        self.parts = parts
    }

    public var html: HTML {
        let total = parts.compactMap(\.amount.number).reduce(0, +)
        var start = 0.0
        let pieces = HTML.each(parts.enumerated()) { index, part in
            guard let number = part.amount.number, number > 0 else { return .empty }
            defer { start += number / total }
            return piece(style(index), from: start, share: number / total)
        }
        let drawing = Drawing(id: id, texts: texts, size: .stretching(height: 40), content: pieces)
        let legend = Legend(
            entries: parts.enumerated().map { index, part in
                let style = part.amount.number == nil ? "missing" : style(index)
                let share = percent(part, of: total).map { " (\($0))" } ?? ""
                return (style, "\(part.label): \(part.amount.text)\(share)")
            })
        let table = Table(
            texts.title, isCaptionShown: false,
            columns: [.init(partTitle), .init(numberTitle, .number), .init(shareTitle, .number)],
            rows: parts.map { .init(["\($0.label)", "\($0.amount.text)", "\(percent($0, of: total) ?? "–")"]) })
        return ChartFigure(id: id, texts: texts, drawings: drawing.html, legend: legend.html, table: table).html
    }

    private func style(_ index: Int) -> String { "s\(index % 6 + 1)" }

    private func percent(_ part: Part, of total: Double) -> String? {
        guard let number = part.amount.number, total > 0 else { return nil }
        return "\(Int((number / total * 100).rounded()))%"
    }

    /// The percentage stands in the piece where it is wide enough on a phone.
    private func piece(_ style: String, from start: Double, share: Double) -> HTML {
        """
        <rect\(attribute: "class", "piece \(style)") x="\(percent: start)" y="0" width="\(percent: share)" height="40"/>\
        \(HTML.when(share >= 0.14, """
        <text\(attribute: "class", "inside \(style)") x="\(percent: start)" dx="10" y="26">\(Int((share * 100).rounded()))%</text>
        """))
        """
    }
}
