import Content
import Desks
import Domain
import Markup
import Measures
import Publishing
import Store

/// The drawings of a figure: its parts by each dimension, provinces as a map of tiles, and other years.
struct MeasureCharts {
    let view: MeasureView
    let measure: Measure
    let texts: FigureTexts
    let text: Language

    /// More bars than this say nothing; the table of a download has them all.
    private static let most = 15

    /// The provinces, if the figure is broken down by them.
    static func tiles(for measure: Measure, _ reading: Reading) throws -> [Record] {
        guard measure.dimensions.contains(where: { $0.values == .records("places") }) else { return [] }
        var query = RecordQuery(Register.named("places")!)
        query.equals = ["level": .code("province")]
        query.limit = 100
        return try reading.show(query).map(\.record)
    }

    var parts: HTML {
        .each(measure.dimensions) { dimension in
            let parts = view.figures.parts(measure.code, by: dimension.code)
            guard !parts.isEmpty else { return .empty }
            let drawing = dimension.values == .records("places") ? map(dimension, parts) : bars(dimension, parts)
            return "<div>\(drawing)\(links(dimension, parts))</div>"
        }
    }

    private func words(_ dimension: Measure.Dimension) -> ChartTexts {
        ChartTexts(
            title: text("figures.by", ["dimension": texts.name(dimension)]), description: texts.name(measure),
            table: text("figures.as_table"))
    }

    private func name(_ figure: Figure) -> String { figure.breakdown.map { texts.name($0, of: measure) } ?? "" }

    private func amount(_ figure: Figure) -> Amount { FigureCell(figure: figure, texts: texts, text: text).amount }

    private func bars(_ dimension: Measure.Dimension, _ parts: [Figure]) -> HTML {
        let largest = parts.sorted { ($0.value ?? 0) > ($1.value ?? 0) }.prefix(Self.most)
        return BarChart(
            id: "by-\(dimension.code)", words(dimension), partTitle: texts.name(dimension),
            numberTitle: texts.unit(measure), bars: largest.map { .init(name($0), amount($0)) }
        ).html
    }

    private func map(_ dimension: Measure.Dimension, _ parts: [Figure]) -> HTML {
        let byPlace = Dictionary(parts.map { ($0.breakdown?.code ?? "", $0) }) { first, _ in first }
        let tiles = view.tiles.compactMap { place -> TileMap.Tile? in
            guard let column = place.integer("tile_column"), let row = place.integer("tile_row") else { return nil }
            return TileMap.Tile(
                column: column, row: row, code: String(place.id.suffix(2)), label: RecordNames.name(of: place, text),
                byPlace[place.id].map(amount) ?? .count(0))
        }
        guard !tiles.isEmpty else { return bars(dimension, parts) }
        return TileMap(
            id: "by-\(dimension.code)", words(dimension), placeTitle: texts.name(dimension),
            numberTitle: texts.unit(measure),
            words: .init(zero: text("figures.map.none"), missing: text("figure.not_collected")), tiles: tiles
        ).html
    }

    /// Each part leads to its records; the one that is looked at is marked.
    private func links(_ dimension: Measure.Dimension, _ parts: [Figure]) -> HTML {
        let links = parts.sorted { ($0.value ?? 0) > ($1.value ?? 0) }.prefix(Self.most).compactMap { figure -> Link? in
            guard let part = figure.breakdown else { return nil }
            let address = view.question.address("/figures/\(measure.code)", [("breakdown", part.description)])
            return Link(name(figure), to: address + "#records", isCurrent: part == view.drill.breakdown)
        }
        return """
            <p class="part-links">\(text("figures.records_of")) \(links.map(\.html).joined(separator: " · "))</p>
            """
    }

    var years: HTML {
        let periods = view.question.run(of: 5)
        guard periods.count > 1 else { return .empty }
        let totals = periods.compactMap { view.years.total(measure.code, $0) }
        return BarChart(
            id: "years",
            ChartTexts(
                title: text("figures.year_on_year"), description: texts.name(measure), table: text("figures.as_table")),
            partTitle: text("figures.period"), numberTitle: texts.unit(measure),
            bars: totals.map { .init(FigureQuestion.name($0.period, text), amount($0)) }
        ).html
    }
}
