/// A map of provinces as tiles of one size, so that a small province with many people is seen as well as a large one.
public struct TileMap: Component {
    let id: String
    let texts: ChartTexts
    let placeTitle: String
    let numberTitle: String
    let words: Words
    let tiles: [Tile]

    public struct Tile: Sendable {
        let column: Int
        let row: Int
        let code: String
        let label: String
        let amount: Amount

        /// - Parameters:
        ///   - column: from 0, west to east; `row` from 0, north to south.
        ///   - code: two or three letters.
        ///   - label: the full name, in the table and shown when pointed at.
        public init(column: Int, row: Int, code: String, label: String, _ amount: Amount) {
            self.column = column
            self.row = row
            self.code = code
            self.label = label
            self.amount = amount
        }
    }

    /// The words of the legend beside the ranges of numbers.
    public struct Words: Sendable {
        let zero: String
        let missing: String

        public init(zero: String, missing: String) {
            self.zero = zero
            self.missing = missing
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - placeTitle: what the places are, for the table's header; `numberTitle` what the numbers count.
    public init(
        id: String, _ texts: ChartTexts, placeTitle: String, numberTitle: String, words: Words, tiles: [Tile]
    ) {
        self.id = id
        self.texts = texts
        self.placeTitle = placeTitle
        self.numberTitle = numberTitle
        self.words = words
        self.tiles = tiles
    }

    private static let pitch = 84
    private static let size = 78

    public var html: HTML {
        let steps = ColourSteps(tiles.compactMap(\.amount.number))
        let width = ((tiles.map(\.column).max() ?? 0) + 1) * Self.pitch
        let height = ((tiles.map(\.row).max() ?? 0) + 1) * Self.pitch
        let drawing = Drawing(
            id: id, texts: texts, size: .scaled(width: width, height: height), layout: "tiles",
            content: .each(tiles) { square($0, steps) })
        let legend = Legend(
            entries: [("missing", words.missing), ("t0", words.zero)]
                + steps.ranges.map { ("t\($0.step)", $0.text) })
        let table = Table(
            texts.title, isCaptionShown: false, columns: [.init(placeTitle), .init(numberTitle, .number)],
            rows: tiles.map { .init(["\($0.label)", "\($0.amount.text)"]) })
        return ChartFigure(id: id, texts: texts, drawings: drawing.html, legend: legend.html, table: table).html
    }

    private func square(_ tile: Tile, _ steps: ColourSteps) -> HTML {
        let (x, y) = (tile.column * Self.pitch + 3, tile.row * Self.pitch + 3)
        let style = tile.amount.number.map { "t\(steps.step($0))" } ?? "missing"
        return """
            <g\(attribute: "class", "tile on-\(style)")><title>\(tile.label): \(tile.amount.text)</title>\
            <rect\(attribute: "class", style) x="\(x)" y="\(y)" width="\(Self.size)" height="\(Self.size)" rx="3"/>\
            <text class="code" x="\(x + 9)" y="\(y + 24)">\(tile.code)</text>\
            <text class="number" x="\(x + Self.size - 9)" y="\(y + Self.size - 13)">\
            \(tile.amount.number == nil ? "?" : tile.amount.text)</text></g>
            """
    }
}
