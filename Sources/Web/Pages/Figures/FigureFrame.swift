import Content
import Domain
import Hummingbird
import Markup
import Measures
import Publishing

/// The frame around every page of figures: heading, period, the parts of the report.
struct FigureFrame {
    let visit: Visit
    let question: FigureQuestion

    /// - Parameters:
    ///   - path: of this page, where the period's form leads.
    ///   - title: nil for the report itself.
    ///   - countsRecords: whether its numbers are counted, so that it has to be said of which records.
    func page(
        _ path: String, title: String? = nil, lead: String? = nil, countsRecords: Bool = true, _ content: HTML
    ) -> Response {
        let text = visit.text
        let name = FigureQuestion.name(question.period, text)
        let heading = title ?? text("figures.title")
        return visit.page(
            "\(heading), \(name)",
            crumbs: title == nil ? [] : [Link(text("figures.title"), to: question.address("/figures"))],
            """
            \(PageHeading(heading, kicker: name, lead: lead ?? known))
            \(question.bar(to: path, text))
            \(HTML.when(question.isOwn && countsRecords, Notice(.info, text("figures.own")).html))
            \(HTML.when(countsRecords, "<p class=\"quiet\">\(text("figures.open_only"))</p>"))
            \(Tabs(label: text("figures.parts"), tabs(at: path)))
            \(HTML.when(lead != nil && question.asOf != nil, "<p class=\"lead\">\(known)</p>"))
            \(content)
            """)
    }

    private var known: String {
        question.asOf.map { visit.text("figures.known_on", ["day": visit.text.day($0)]) } ?? visit.text("figures.lead")
    }

    private func tabs(at path: String) -> [Link] {
        let text = visit.text
        let parts =
            [("/figures", text("figures.overview"))]
            + Pillar.allCases.map { ("/figures/pillar/\($0.rawValue)", text("pillar.\($0.rawValue)")) }
            + [
                ("/figures/stages", text("figures.stages")),
                ("/figures/completeness", text("figures.completeness")),
                ("/figures/commitments", text("figures.commitments")),
                ("/figures/statements", text("figures.statements")),
                (CoveragePage.path, text("nav.coverage")),
            ]
        return parts.map { Link($1, to: question.address($0), isCurrent: $0 == path) }
    }

    /// The report as files.
    var downloads: HTML {
        let text = visit.text
        return """
            <div class="actions downloads">\(HTML.each(FigureDownloads.formats) { format in
                ButtonLink(
                    text("figures.download.\(format)"), to: question.address("/figures/download.\(format)")
                ).html
            })\(PrintButton(text("figures.print")))</div>
            """
    }
}
