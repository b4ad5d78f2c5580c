import Content
import Desks
import Domain
import Hummingbird
import Markup
import Measures
import Publishing
import Store

/// One figure: what it counts, its parts, other years, and the records behind it.
enum MeasurePage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        guard let measure = Measure.named(try visit.parameter("measure")) else {
            throw DeskProblem.refused(.notFound)
        }
        let part = Figure.Breakdown(visit.query["breakdown"])
        if let part, measure.dimension(part.dimension) == nil { throw DeskProblem.refused(.notFound) }
        let pageNumber = max(1, Int(visit.query["page"]) ?? 1)
        let today = visit.today
        let view = try await visit.figures(
            as: viewer, fresh: true, drilled: { $0.drill.units.isEmpty ? nil : measure }
        ) { reading, desk in
            let question = try FigureQuestion(visit.query, today: today, desk, [measure])
            let figures = try desk.figures(for: question.period, asOf: question.moment, measures: [measure])
            let years = try desk.yearOnYear(measure, question.run(of: 5), asOf: question.moment)
            let drill = try desk.drill(
                measure, question.period, breakdown: part, asOf: question.moment,
                limit: DrillTable.perPage, offset: (pageNumber - 1) * DrillTable.perPage)
            return MeasureView(
                question: question, figures: figures, years: years, drill: drill,
                records: try DrillTable.records(of: drill, reading, text),
                tiles: try MeasureCharts.tiles(for: measure, reading),
                names: try desk.names(in: figures))
        }
        let texts = FigureTexts(text, view.names)
        guard let total = view.figures.total(measure.code) else { throw DeskProblem.refused(.notFound) }
        let cell = FigureCell(figure: total, texts: texts, text: text)
        let address = "/figures/\(measure.code)"
        let charts = MeasureCharts(view: view, measure: measure, texts: texts, text: text)
        return FigureFrame(visit: visit, question: view.question).page(
            address, title: texts.name(measure), lead: texts.definition(measure),
            """
            \(StatGrid([cell.tile(address: view.question.address(address) + "#records")]))
            <div class="charts">\(charts.parts)<div>\(charts.years)</div></div>
            \(Panel(
                DrillTable.title(view.drill, texts, text), id: "records",
                content: DrillTable(visit: visit, view: view, texts: texts, page: pageNumber).html))
            \(Panel(text("figures.about"), id: "about", content: about(measure, texts, text)))
            """)
    }

    /// How the figure is made, for those who have to answer for it.
    private static func about(_ measure: Measure, _ texts: FigureTexts, _ text: Language) -> HTML {
        let halves = measure.date.split(separator: ".").map(String.init)
        let date = Register.named(halves[0]).map { register in
            "\(text.name(register)): " + (register.field(halves[1]).map { text.label($0, in: register) } ?? halves[1])
        }
        let registers = measure.restsOn.compactMap(Register.named).map(text.name).joined(separator: ", ")
        return DefinitionList([
            .init(text("figures.counts"), text: texts.unit(measure)),
            .init(text("figures.time"), text: text("figures.time.\(measure.time.rawValue)")),
            .init(text("figures.date"), text: date ?? measure.date),
            .init(text("figures.owners"), text: texts.owners(measure)),
            .init(text("figures.rests_on"), text: registers),
            .init(text("figures.sources"), sources(measure, text)),
            .init(text("dictionary.code"), "<code>\(measure.code)</code>"),
        ]).html
    }

    private static func sources(_ measure: Measure, _ text: Language) -> HTML {
        // Figures of the report by their numbers; recommendations and gaps in words.
        let said = measure.sources.map { source in
            HTML.text(text.find("commitment.\(source)").map { "\(source): \($0)" } ?? source)
        }
        return said.joined(separator: "; ")
    }
}

/// What the parts of a figure's page share.
struct MeasureView: Sendable {
    let question: FigureQuestion
    let figures: [Figure]
    let years: [Figure]
    let drill: DrillDown
    /// The records of the drill-down's page, by id.
    let records: [String: String]
    let tiles: [Record]
    let names: Measures.ReferenceNames
}
