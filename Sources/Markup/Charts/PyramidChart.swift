/// Two groups, such as women and men, side by side for each age.
public struct PyramidChart: Component {
    let id: String
    let texts: ChartTexts
    let ageTitle: String
    let left: String
    let right: String
    let rows: [Row]

    public struct Row: Sendable {
        let age: String
        let left: Amount
        let right: Amount

        public init(_ age: String, left: Amount, right: Amount) {
            self.age = age
            self.left = left
            self.right = right
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - left: name of the group on the left; `right` likewise.
    ///   - rows: youngest last, as pyramids are read.
    public init(id: String, _ texts: ChartTexts, ageTitle: String, left: String, right: String, rows: [Row]) {
        self.id = id
        self.texts = texts
        self.ageTitle = ageTitle
        self.left = left
        self.right = right
        self.rows = rows
    }

    private static let step = 28
    private static let widest = 0.3
    /// Where the left bars end and the right ones begin, with the ages between them.
    private static let edges = (left: 0.4, right: 0.6)

    public var html: HTML {
        let most = rows.flatMap { [$0.left, $0.right] }.compactMap(\.number).max() ?? 0
        let content: HTML = """
            <text class="label end" x="\(percent: Self.edges.left)" y="15">\(left)</text>\
            <text class="label" x="\(percent: Self.edges.right)" y="15">\(right)</text>\
            \(HTML.each(rows.enumerated()) { index, row in
                let top = 28 + index * Self.step
                return """
                    <text class="tick mid" x="50%" y="\(top + 15)">\(row.age)</text>\
                    \(half(row.left, most: most, top: top, isLeft: true))\(half(row.right, most: most, top: top, isLeft: false))
                    """
            })
            """
        let table = Table(
            texts.title, isCaptionShown: false,
            columns: [.init(ageTitle), .init(left, .number), .init(right, .number)],
            rows: rows.map { .init(["\($0.age)", "\($0.left.text)", "\($0.right.text)"]) })
        let drawing = Drawing(
            id: id, texts: texts, size: .stretching(height: 28 + rows.count * Self.step), layout: "pyramid",
            content: content)
        return ChartFigure(id: id, texts: texts, drawings: drawing.html, table: table).html
    }

    private func half(_ amount: Amount, most: Double, top: Int, isLeft: Bool) -> HTML {
        let share = amount.number.map { most > 0 ? $0 / most * Self.widest : 0 } ?? Self.widest / 3
        let style = amount.number == nil ? "missing" : isLeft ? "s1" : "s2"
        let start = isLeft ? Self.edges.left - share : Self.edges.right
        let end = isLeft ? start : start + share
        return """
            <rect\(attribute: "class", style) x="\(percent: start)" y="\(top)" width="\(percent: share)" height="20"/>\
            <text\(attribute: "class", isLeft ? "value end" : "value") x="\(percent: end)" dx="\(isLeft ? -6 : 6)" \
            y="\(top + 15)">\(amount.number == nil ? "?" : amount.text)</text>
            """
    }
}
