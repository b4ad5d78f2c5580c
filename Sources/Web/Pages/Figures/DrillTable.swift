import Content
import Desks
import Domain
import Markup
import Measures
import Publishing
import Store

/// The records behind a figure that the viewer may open; the others are a number.
struct DrillTable: Component {
    let visit: Visit
    let view: MeasureView
    let texts: FigureTexts
    let page: Int

    static let perPage = 25

    /// What the records of this page are called. A name that is not the viewer's to see stays an id.
    static func records(of drill: DrillDown, _ reading: Reading, _ text: Language) throws -> [String: String] {
        guard let part = RecordNames.parts[drill.measure.opens.code] else { return [:] }
        return try reading.show(part, Set(drill.units.map(\.record))).mapValues {
            RecordNames.name(of: $0.record, text)
        }
    }

    static func title(_ drill: DrillDown, _ texts: FigureTexts, _ text: Language) -> String {
        guard let part = drill.breakdown else { return text("figures.records") }
        return text("figures.records.part", ["part": texts.name(part, of: drill.measure)])
    }

    var html: HTML {
        let (text, drill) = (visit.text, view.drill)
        let whole: HTML = .when(
            drill.breakdown != nil,
            """
            <p>\(Link(
                text("figures.records.all"),
                to: view.question.address("/figures/\(drill.measure.code)") + "#records"))</p>
            """)
        let hidden: HTML = .when(
            drill.hidden > 0,
            "<p class=\"quiet\">\(text("figures.hidden", ["count": text.number(drill.hidden)]))</p>")
        guard !drill.units.isEmpty else {
            return whole + (drill.total == 0 ? "<p>\(text("figures.records.none"))</p>" : hidden)
        }
        let hasAmount = drill.units.contains { $0.amount != nil }
        let table = Table(
            Self.title(drill, texts, text), isCaptionShown: false,
            columns: [.init(text.one(drill.measure.opens)), .init(text("figures.day"), .date)]
                + (hasAmount ? [.init(texts.unit(drill.measure), .number)] : []),
            rows: drill.units.map { unit in
                let name = view.records[unit.record] ?? unit.record
                return Table.Row(
                    [
                        Link(name, to: RecordLinks.address(unit.register, unit.record)).html,
                        "\(unit.onDate.map(text.day) ?? "—")",
                    ] + (hasAmount ? ["\(unit.amount.map { text.number(Int($0.rounded())) })"] : []))
            })
        let pages = PageLinks(
            total: RecordCount(drill.visible), perPage: Self.perPage, current: page, query: visit.query,
            path: visit.path, text: text
        )
        return whole + table.html + pages.html + hidden
    }
}
