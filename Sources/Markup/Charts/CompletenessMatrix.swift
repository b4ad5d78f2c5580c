/// What has been reported and what has not: a row for each register or office, a column for each month or place.
/// Each state has a shape of its own.
public struct CompletenessMatrix: Component {
    let id: String
    let texts: ChartTexts
    let rowTitle: String
    let columns: [String]
    let rows: [Row]
    let words: [State: String]

    public enum State: String, Sendable, CaseIterable {
        case complete
        case partial
        /// Somebody vouches that there was none.
        case zero
        case missing
        case inapplicable
    }

    public struct Row: Sendable {
        let label: String
        let states: [State]

        /// - Parameter states: one for each column.
        public init(_ label: String, _ states: [State]) {
            self.label = label
            self.states = states
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - columns: short names; on a phone every second one is left out.
    ///   - words: what each state is called.
    public init(
        id: String, _ texts: ChartTexts, rowTitle: String, columns: [String], rows: [Row], words: [State: String]
    ) {
        self.id = id
        self.texts = texts
        self.rowTitle = rowTitle
        self.columns = columns
        self.rows = rows
        self.words = words
    }

    private static let step = 58
    private static let cell = 26

    public var html: HTML {
        let share = 1 / Double(max(columns.count, 1))
        let names = HTML.each(columns.enumerated()) { index, name in
            """
            <text\(attribute: "class", index.isMultiple(of: 2) ? "tick mid" : "tick mid spare") \
            x="\(percent: (Double(index) + 0.5) * share)" y="14">\(name)</text>
            """
        }
        let lines = HTML.each(rows.enumerated()) { index, row in
            let top = 22 + index * Self.step
            let cells = HTML.each(row.states.enumerated()) { column, state in
                """
                <svg x="\(percent: Double(column) * share)" y="\(top + 22)" width="\(percent: share)" height="\(Self.cell)">\
                \(Self.shape(state))</svg>
                """
            }
            return "<text class=\"label\" x=\"0\" y=\"\(top + 15)\">\(row.label)</text>\(cells)"
        }
        let table = Table(
            texts.title, isCaptionShown: false, columns: [.init(rowTitle)] + columns.map { .init($0) },
            rows: rows.map { row in .init(["\(row.label)"] + row.states.map { "\(words[$0])" }) })
        let drawing = Drawing(
            id: id, texts: texts, size: .stretching(height: 22 + rows.count * Self.step), content: names + lines)
        return ChartFigure(id: id, texts: texts, drawings: drawing.html, legend: legend, table: table).html
    }

    private var legend: HTML {
        let entries = HTML.each(State.allCases) { state in
            """
            <li><svg width="28" height="\(Self.cell)" aria-hidden="true" focusable="false">\(Self.shape(state))</svg>\
            \(words[state])</li>
            """
        }
        return "<ul class=\"legend matrix\">\(entries)</ul>"
    }

    private static func shape(_ state: State) -> HTML {
        let frame: HTML = "x=\"2\" y=\"2\" width=\"86%\" height=\"22\" rx=\"2\""
        let sign: HTML = "class=\"sign\" x=\"50%\" y=\"18\""
        return switch state {
        case .complete: "<rect class=\"s1\" \(frame)/>"
        case .partial:
            "<rect class=\"half\" \(frame)/><rect class=\"s1\" x=\"2\" y=\"13\" width=\"86%\" height=\"11\" rx=\"2\"/>"
        case .zero: "<rect class=\"half\" \(frame)/><text \(sign)>0</text>"
        case .missing: "<rect class=\"missing\" \(frame)/><text \(sign)>?</text>"
        case .inapplicable: "<text \(sign)>–</text>"
        }
    }
}
