import Content
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// What has been reported and what has not: how much of each period, who owes what, every figure over the years.
enum CompletenessPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let today = visit.today
        let pillar = Pillar(rawValue: visit.query["pillar"]) ?? .prosecution
        let (question, periods, figures, measures) = try await visit.figures(as: viewer) { _, desk in
            // What others owe is not told by one's own records.
            let measures = Measure.all.filter { !$0.isStage && desk.audience(of: $0) == .everything }
            let question = try FigureQuestion(visit.query, today: today, desk, measures)
            let periods = question.run(of: 4)
            let figures = try periods.flatMap { period in
                try desk.figures(for: period, asOf: question.moment, measures: measures)
                    .filter { $0.breakdown == nil }
            }
            return (question, periods, figures, measures)
        }
        let texts = FigureTexts(text)
        let now = figures.filter { $0.period == question.period }
        return FigureFrame(visit: visit, question: question).page(
            "/figures/completeness", title: text("figures.completeness"), lead: text("figures.completeness.lead"),
            """
            \(measures.isEmpty ? Notice(.info, text("figures.completeness.not_yours")).html : .empty)
            \(shares(periods, figures, text))
            \(Panel(text("figures.owed"), id: "owed", content: owed(now, question, texts, text)))
            <h2 id="matrix">\(text("figures.matrix"))</h2>
            \(Tabs(
                label: text("figures.matrix"),
                Pillar.allCases.map { part in
                    Link(
                        text("pillar.\(part.rawValue)"),
                        to: question.address("/figures/completeness", [("pillar", part.rawValue)]) + "#matrix",
                        isCurrent: part == pillar)
                }))
            \(matrix(
                pillar, (Measure.byPillar.first { $0.pillar == pillar }?.measures ?? []).filter(measures.contains),
                periods, figures, question, texts, text))
            """)
    }

    /// Of the figures that apply, how many have a value or a zero that someone answers for.
    private static func shares(_ periods: [Period], _ figures: [Figure], _ text: Language) -> HTML {
        .each(periods) { period in
            let applying = figures.filter { $0.period == period && $0.status != .notApplicable }
            let known = applying.filter { $0.status != .notCollected }.count
            return ProgressBar(
                FigureQuestion.name(period, text), done: known, total: applying.count,
                words: text(
                    "figures.share", ["known": text.number(known), "all": text.number(applying.count)])
            ).html
        }
    }

    private static func owed(_ now: [Figure], _ question: FigureQuestion, _ texts: FigureTexts, _ text: Language)
        -> HTML
    {
        let missing = now.filter { $0.status == .notCollected }
        guard !missing.isEmpty else { return "<p>\(text("figures.owed.nothing"))</p>" }
        let owners = Set(missing.flatMap(\.measure.owners))
            .map { owner in (owner, missing.filter { $0.measure.owners.contains(owner) }) }
            .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
        let due = missing.first?.dueOn(days: FigureCell.daysToBring).map(text.day) ?? ""
        return "<p>\(text("figures.owed.by", ["day": due]))</p>"
            + HTML.each(owners) { owner, figures in
                let lines = HTML.each(figures) { figure in
                    "<li>\(Link(texts.name(figure.measure), to: question.address("/figures/\(figure.measure.code)")))</li>"
                }
                return Disclosure(
                    "\(text("owner.\(owner)")): \(text.number(figures.count))", content: "<ul>\(lines)</ul>"
                ).html
            }
    }

    private static func matrix(
        _ pillar: Pillar, _ measures: [Measure], _ periods: [Period], _ figures: [Figure], _ question: FigureQuestion,
        _ texts: FigureTexts, _ text: Language
    ) -> HTML {
        let byMeasure = Dictionary(grouping: figures, by: \.measure)
        let rows = measures.map { measure in
            Table.Row(
                [Link(texts.name(measure), to: question.address("/figures/\(measure.code)")).html]
                    + periods.map { period in
                        byMeasure[measure]?.first { $0.period == period }.map { mark($0, texts, text) } ?? .empty
                    })
        }
        return Table(
            text("pillar.\(pillar.rawValue)"), isCaptionShown: false,
            columns: [.init(text("figures.figure"))] + periods.map { .init(FigureQuestion.short($0), .number) },
            rows: rows
        ).html
    }

    /// The number, or in a shape of its own that there is none.
    private static func mark(_ figure: Figure, _ texts: FigureTexts, _ text: Language) -> HTML {
        switch figure.status {
        case .value, .zero: "\(texts.value(figure))"
        case .notCollected: "<span class=\"owed\">\(text("figures.mark.owed"))</span>"
        case .notApplicable: "<span class=\"quiet\">\(text("figures.mark.none"))</span>"
        }
    }
}
