import Content
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// Where cases, suspects, referrals and identifications stand: at the start, in, out, at the end, for each stage.
enum StagesPage {
    private static let kinds: [(unit: String, lifecycle: Lifecycle)] = [
        ("cases", .criminalCase), ("suspects", .suspect), ("referrals", .referral),
        ("identifications", .identification),
    ]
    private static let columns = ["pending_at_start", "entering_stage", "leaving_stage", "pending_at_end"]

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let today = visit.today
        let (question, figures) = try await visit.figures(as: viewer) { _, desk in
            let measures = Measure.all.filter(\.isStage)
            let question = try FigureQuestion(visit.query, today: today, desk, measures)
            let figures = try desk.figures(for: question.period, asOf: question.moment, measures: measures)
            return (question, figures)
        }
        let tables = HTML.each(kinds) { kind in table(kind.unit, kind.lifecycle, figures, question, text).html }
        return FigureFrame(visit: visit, question: question).page(
            "/figures/stages", title: text("figures.stages"), lead: text("figures.stages.lead"), tables)
    }

    private static func table(
        _ unit: String, _ lifecycle: Lifecycle, _ figures: [Figure], _ question: FigureQuestion, _ text: Language
    ) -> Table {
        func number(_ column: String, _ stage: String) -> HTML {
            let code = "\(unit)_\(column)"
            guard figures.total(code)?.value != nil else { return "<span class=\"no-number\">–</span>" }
            let part = figures.parts(code, by: "stage").first { $0.breakdown?.code == stage }
            let value = part?.value.map { Int($0) } ?? 0
            guard value > 0 else { return "0" }
            let address = question.address("/figures/\(code)", [("breakdown", "stage=\(stage)")])
            return Link(text.number(value), to: address + "#records").html
        }
        return Table(
            text("unit.\(unit)"),
            columns: [.init(text("figures.stage"))] + columns.map { .init(text("figures.\($0)"), .number) },
            rows: lifecycle.states.map { stage in
                Table.Row(["\(text.state(stage, of: lifecycle))"] + columns.map { number($0, stage) })
            })
    }
}
