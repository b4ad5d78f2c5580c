import Content
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// The year at a glance: the figures that people ask for first, by part of the report, and what they look like.
enum FigureOverview {
    /// What the tiles show, in this order.
    static let headlines: [(Pillar, [String])] = [
        (
            .prosecution,
            [
                "investigations_opened", "cases_referred_to_prosecutor", "cases_charged", "persons_convicted",
                "officials_investigated", "child_sex_tourists_investigated",
            ]
        ),
        (
            .protection,
            [
                "people_screened", "victims_identified", "foreign_victims_identified", "people_served",
                "victims_awarded_compensation", "removal_alternatives_offered",
            ]
        ),
        (
            .prevention,
            ["officials_trained", "lwu_hotline_calls", "recruitment_agencies_authorised", "progress_reports_published"]
        ),
        (.partnership, ["victims_received_from_abroad", "joint_case_victims", "foreign_victims_returned"]),
    ]

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let today = visit.today
        let (question, charts, figures, names) = try await visit.figures(as: viewer) { _, desk in
            let wanted = Set(headlines.flatMap(\.1) + OverviewCharts.measures)
            let measures = Measure.all.filter { wanted.contains($0.code) }
            let question = try FigureQuestion(visit.query, today: today, desk, measures)
            let figures = try desk.figures(for: question.period, asOf: question.moment, measures: measures)
            let charts = try OverviewCharts(question, figures, desk)
            return (question, charts, figures, try desk.names(in: figures))
        }
        let texts = FigureTexts(text, names)
        let sections = HTML.each(headlines) { pillar, codes in
            let tiles = codes.compactMap { figures.total($0) }.map { figure in
                FigureCell(figure: figure, texts: texts, text: text)
                    .tile(address: question.address("/figures/\(figure.measure.code)"))
            }
            return """
                <section><h2>\(Link(
                    text("pillar.\(pillar.rawValue)"), to: question.address("/figures/pillar/\(pillar.rawValue)")))</h2>\
                \(StatGrid(tiles))\(charts.html(for: pillar, texts, text))</section>
                """
        }
        let frame = FigureFrame(visit: visit, question: question)
        return frame.page("/figures", "\(frame.downloads)\(sections)")
    }
}
