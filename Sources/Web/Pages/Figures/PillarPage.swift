import Content
import Desks
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// Every figure of one part of the report, each with its state, its definition and the way to its records.
enum PillarPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let today = visit.today
        guard let pillar = Pillar(rawValue: try visit.parameter("pillar")),
            let measures = Measure.byPillar.first(where: { $0.pillar == pillar })?.measures.filter({ !$0.isStage })
        else { throw DeskProblem.refused(.notFound) }
        let (question, figures) = try await visit.figures(as: viewer) { _, desk in
            let question = try FigureQuestion(visit.query, today: today, desk, measures)
            return (
                question, try desk.figures(for: question.period, asOf: question.moment, measures: measures)
            )
        }
        let texts = FigureTexts(text)
        let rows = measures.compactMap { figures.total($0.code) }.map { figure in
            let cell = FigureCell(figure: figure, texts: texts, text: text)
            let measure = figure.measure
            return Table.Row([
                """
                \(Link(texts.name(measure), to: question.address("/figures/\(measure.code)")))\
                <details class="meaning"><summary>\(text("figures.meaning"))</summary><p>\(texts.definition(measure))</p></details>
                """,
                cell.number, "\(figure.value == nil ? "" : texts.unit(measure))",
                "<div>\(cell.state) <span class=\"quiet\">\(cell.remark)</span></div>",
            ])
        }
        let name = text("pillar.\(pillar.rawValue)")
        return FigureFrame(visit: visit, question: question).page(
            "/figures/pillar/\(pillar.rawValue)", title: name,
            Table(
                name, isCaptionShown: false,
                columns: [
                    .init(text("figures.figure")), .init(text("figures.value"), .number), .init(text("figures.unit")),
                    .init(text("figures.state")),
                ], rows: rows
            ).html)
    }
}

extension Measure {
    /// Whether it is one of the stocks and flows that the page of stages lays side by side.
    var isStage: Bool { dimension("stage") != nil }
}
