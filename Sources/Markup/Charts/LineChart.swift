/// Numbers over months. Each line has its own dashes as well as its colour; a month without a number breaks its line
/// and is shaded.
public struct LineChart: Component {
    let id: String
    let texts: ChartTexts
    let monthTitle: String
    let months: [String]
    let lines: [Line]

    public struct Line: Sendable {
        let label: String
        let amounts: [Amount]

        /// - Parameter amounts: one for each of the chart's months.
        public init(_ label: String, _ amounts: [Amount]) {
            self.label = label
            self.amounts = amounts
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - months: short names, about four letters.
    ///   - lines: at most four.
    public init(id: String, _ texts: ChartTexts, monthTitle: String, months: [String], lines: [Line]) {
        self.id = id
        self.texts = texts
        self.monthTitle = monthTitle
        self.months = months
        self.lines = lines
    }

    private static let height = 190

    public var html: HTML {
        let scale = Scale(upTo: lines.flatMap(\.amounts).compactMap(\.number).max() ?? 0)
        let content: HTML = """
            \(HTML.each(scale.ticks) { tick in
                let y = 14 + scale.share(tick) * Double(Self.height)
                return """
                    <line class="grid" x1="34" x2="100%" y1="\(at: y)" y2="\(at: y)"/>\
                    <text class="tick end" x="28" y="\(at: y + 4)">\(Int(tick))</text>
                    """
            })\
            <svg x="44" y="14" width="84%" height="\(Self.height)" overflow="visible">\
            \(HTML.each(lines.enumerated()) { gaps($1) + strokes($1, "l\($0 % 4 + 1)", scale) })\(monthNames)</svg>
            """
        let legend = Legend(entries: lines.enumerated().map { ("l\($0 % 4 + 1)", $1.label) })
        let table = Table(
            texts.title, isCaptionShown: false, columns: [.init(monthTitle)] + lines.map { .init($0.label, .number) },
            rows: months.enumerated().map { index, month in
                .init(
                    ["\(month)"] + lines.map { "\($0.amounts.indices.contains(index) ? $0.amounts[index].text : "")" })
            })
        return ChartFigure(
            id: id, texts: texts,
            drawings: Drawing(
                id: id, texts: texts, size: .stretching(height: Self.height + 48), content: content
            ).html,
            legend: lines.count > 1 ? legend.html : .empty, table: table
        ).html
    }

    private func x(_ index: Int) -> Double {
        months.count > 1 ? Double(index) / Double(months.count - 1) : 0.5
    }

    private var monthNames: HTML {
        .each(months.enumerated()) { index, month in
            """
            <text\(attribute: "class", index.isMultiple(of: 2) ? "tick mid" : "tick mid spare") x="\(percent: x(index))" \
            y="\(Self.height + 24)">\(month)</text>
            """
        }
    }

    private func gaps(_ line: Line) -> HTML {
        .each(line.amounts.enumerated().filter { $1.number == nil }) { index, amount in
            """
            <rect class="missing" x="\(percent: x(index))" y="1" width="14" height="\(Self.height - 1)" \
            transform="translate(-7 0)"><title>\(amount.text)</title></rect>
            """
        }
    }

    private func strokes(_ line: Line, _ style: String, _ scale: Scale) -> HTML {
        let points = line.amounts.map { $0.number.map(scale.share) }
        let segments = HTML.each(zip(points.indices, zip(points, points.dropFirst()))) { index, pair in
            guard let from = pair.0, let to = pair.1 else { return .empty }
            return """
                <line\(attribute: "class", style) x1="\(percent: x(index))" y1="\(percent: from)" \
                x2="\(percent: x(index + 1))" y2="\(percent: to)"/>
                """
        }
        let dots = HTML.each(zip(line.amounts, points).enumerated()) { index, pair in
            guard let y = pair.1 else { return .empty }
            let number: HTML = """
                <text class="value mid" x="\(percent: x(index))" y="\(percent: y)" dy="-10">\(pair.0.text)</text>
                """
            return """
                <circle\(attribute: "class", "\(style) dot") cx="\(percent: x(index))" cy="\(percent: y)" r="4"/>\
                \(number, if: lines.count == 1)
                """
        }
        return segments + dots
    }
}
