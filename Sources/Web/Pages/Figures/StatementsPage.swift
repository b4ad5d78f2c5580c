import Content
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// What was stated rather than counted, with its source, and what the law fixes in numbers.
enum StatementsPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let today = visit.today
        let law = visit.site.content.law
        let (question, statements, names) = try await visit.figures(as: viewer) { _, desk in
            let question = try FigureQuestion(visit.query, today: today, desk)
            let statements = try desk.statements(for: question.period, asOf: question.moment)
            return (question, statements, try desk.names(in: [], statements))
        }
        let stated = Table(
            text("figures.statements"), isCaptionShown: false,
            columns: [
                .init(text("figures.statement")), .init(text("figures.stated"), .number),
                .init(text("figures.kind")), .init(text("figures.period")), .init(text("figures.source")),
            ],
            rows: statements.map { statement in
                Table.Row([
                    "\(text("statement.\(statement.subject)")) \(HTML.when(statement.place) { "<span class=\"quiet\">\($0)</span>" })",
                    "<b>\(statement.text)</b>", "\(text("code.statement_kind.\(statement.kind)"))",
                    "\(text.day(statement.from)) – \(text.day(statement.through))",
                    "\(statement.source) <span class=\"quiet\">\(names.name("agencies", statement.agency, language: text.code))</span>",
                ])
            })
        return FigureFrame(visit: visit, question: question).page(
            "/figures/statements", title: text("figures.statements"), lead: text("figures.statements.lead"),
            countsRecords: false,
            """
            \(statements.isEmpty ? EmptyState(text("figures.statements.none")).html : stated.html)
            \(Panel(text("figures.law"), id: "law", content: LawTable(law: law, text: text).html))
            """)
    }
}

/// The ranges of punishment and the rate that dollar values rest on.
struct LawTable: Component {
    let law: Law
    let text: Language

    var html: HTML {
        let rows = law.penalties.map { penalty in
            Table.Row([
                """
                \(text("cases.article", ["article": penalty.article])), \
                \(text(penalty.child ? "figures.law.child" : "figures.law.adult"))
                """,
                "\(range(penalty.prisonMonths) { SentenceLine.term(months: $0, text) })",
                "\(range(penalty.fine, text.kip))",
                "\(range(penalty.fine) { text.dollars(law.exchange.dollars(kip: $0)) })",
            ])
        }
        return Table(
            text("figures.law"), isCaptionShown: false,
            columns: [
                .init(text("figures.law.offence")), .init(text("figures.law.prison")), .init(text("figures.law.fine")),
                .init(text("figures.law.dollars")),
            ], rows: rows
        ).html + "<p class=\"quiet\">\(text("figures.law.rate", ["rate": text.kip(law.exchange.kipPerDollar)]))</p>"
    }

    private func range(_ range: ClosedRange<Int>, _ shown: (Int) -> String) -> String {
        range.lowerBound == range.upperBound
            ? shown(range.lowerBound) : "\(shown(range.lowerBound)) – \(shown(range.upperBound))"
    }
}
