import Content
import Domain
import Markup
import Measures

/// The crossings, official and informal: who keeps them, what is still to be filled in, and who was screened there.
struct CoverageCrossings {
    let view: CoverageView

    private var text: Language { view.text }

    var html: HTML {
        let open = view.country.crossings.filter { $0.day("closed_on").map { $0 > view.coverage.period.first } ?? true }
        let official = open.filter { $0.isYes("official") }
        let informal = open.filter { !$0.isYes("official") }
        let unnamed = view.coverage.screened {
            $0.isInformal && $0.crossing == nil && view.country.contains($0.province)
        }
        return """
            <h2>\(text("coverage.informal"))</h2>
            <p>\(text("coverage.informal.unnamed", ["count": view.number(unnamed)]))</p>
            \(table(informal, text("coverage.informal"), isOfficial: false))
            <h2>\(text("coverage.official"))</h2>
            <p>\(text("coverage.official.lead", ["count": text.number(official.count),
                "missing": text.number(official.count { !missing($0).isEmpty })]))</p>
            \(table(official, text("coverage.official"), isOfficial: true))
            """
    }

    /// What an official crossing should say and does not.
    private func missing(_ crossing: Record) -> [Field] {
        ["name_lo", "hours", "managed_by"].compactMap { crossing.register.field($0) }
            .filter { crossing[$0.code] == nil }
    }

    private func table(_ crossings: [Record], _ caption: String, isOfficial: Bool) -> HTML {
        let rows = crossings.sorted { place($0) < place($1) }.map { crossing in
            let count = view.coverage.screened { $0.crossing == crossing.id }
            return Table.Row(
                [
                    Link(view.name(crossing), to: RecordLinks.address(of: crossing)).html,
                    "\(view.provinceName(crossing.text("province")))",
                    "\(crossing.text("neighbour").map(text.country) ?? "")",
                ]
                    + (isOfficial ? [post(at: crossing), toFill(crossing)] : [])
                    + [view.linked(count, by: "crossing", crossing.id)])
        }
        let columns: [Table.Column] =
            [
                .init(text("coverage.crossing")), .init(text("coverage.province")),
                .init(text("coverage.neighbour")),
            ]
            + (isOfficial ? [.init(text("coverage.guidelines")), .init(text("coverage.to_fill"))] : [])
            + [.init(text("coverage.screened"), .number)]
        return Table(caption, isCaptionShown: false, columns: columns, rows: rows, filter: text("form.filter")).html
    }

    private func place(_ crossing: Record) -> String {
        view.provinceName(crossing.text("province")) + " " + view.name(crossing)
    }

    private func post(at crossing: Record) -> HTML {
        guard let post = view.country.posts.first(where: { $0.text("crossing") == crossing.id }) else {
            return "<span class=\"quiet\">\(text("coverage.no_post"))</span>"
        }
        return CoveragePosts.guidelines(post, text)
    }

    private func toFill(_ crossing: Record) -> HTML {
        let fields = missing(crossing)
        guard !fields.isEmpty else { return "<span class=\"quiet\">\(text("coverage.filled"))</span>" }
        let words = fields.map { text.label($0, in: crossing.register) }.joined(separator: ", ")
        guard Policy.grant(view.viewer, crossing.register).correct > .nothing else { return "\(words)" }
        return Link(words, to: "/registers/crossings/\(crossing.id)/correct").html
    }
}
