import Content
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// The recommendations and the gaps of the assessment, each with the figures that answer it.
enum CommitmentsPage {
    static let recommendations = codes("R", 12)
    static let gaps = codes("G", 27)

    private static func codes(_ letter: String, _ count: Int) -> [String] {
        (1...count).map { letter + ($0 < 10 ? "0" : "") + String($0) }
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let today = visit.today
        let all = recommendations + gaps
        let measures = Measure.all.filter { measure in
            !measure.isStage && measure.sources.contains { all.contains($0) }
        }
        let (question, figures) = try await visit.figures(as: viewer) { _, desk in
            let question = try FigureQuestion(visit.query, today: today, desk, measures)
            let figures =
                try desk
                .figures(for: question.period, asOf: question.moment, measures: measures)
            return (question, figures.filter { $0.breakdown == nil })
        }
        let texts = FigureTexts(text)
        func section(_ codes: [String], _ title: String) -> HTML {
            Table(
                title,
                columns: [
                    .init(text("figures.commitment")), .init(text("figures.state")), .init(text("figures.answers")),
                ],
                rows: codes.map { code in
                    let answers = figures.filter { $0.measure.sources.contains(code) }
                    return Table.Row([
                        "<b>\(code)</b> <span class=\"in-words\">\(text("commitment.\(code)"))</span>",
                        answers.allSatisfy { $0.audience == .everything } ? status(answers, text).html : "—",
                        list(answers, question, texts, text),
                    ])
                }
            ).html
        }
        return FigureFrame(visit: visit, question: question).page(
            "/figures/commitments", title: text("figures.commitments"), lead: text("figures.commitments.lead"),
            section(recommendations, text("figures.recommendations")) + section(gaps, text("figures.gaps")))
    }

    /// Answered, partly, or not at all: by whether its figures are known, not by how large they are.
    private static func status(_ answers: [Figure], _ text: Language) -> Badge {
        let applying = answers.filter { $0.status != .notApplicable }
        let known = applying.filter { $0.status != .notCollected }.count
        if known == applying.count, !answers.isEmpty { return Badge(text("figures.answered"), .success) }
        return known > 0
            ? Badge(
                text("figures.partly", ["known": text.number(known), "all": text.number(applying.count)]), .warning)
            : Badge(text("figures.unanswered"), .danger)
    }

    private static func list(
        _ answers: [Figure], _ question: FigureQuestion, _ texts: FigureTexts, _ text: Language
    ) -> HTML {
        let lines = HTML.each(answers) { figure in
            let value =
                figure.status == .notCollected
                ? "\(text("figures.mark.owed")) (\(texts.owners(figure.measure)))" : texts.value(figure)
            return """
                <li>\(Link(texts.name(figure.measure), to: question.address("/figures/\(figure.measure.code)"))): \(value)</li>
                """
        }
        return "<ul class=\"answers\">\(lines)</ul>"
    }
}
