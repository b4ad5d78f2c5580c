import Content
import Domain
import Markup
import Measures

/// Each place to watch, those first where nobody was ever screened.
struct CoverageSites {
    let view: CoverageView

    private var text: Language { view.text }
    private var coverage: Coverage { view.coverage }
    /// Who sees their own agency's records alone learns nothing of what others did there, and is told so.
    private var never: String { coverage.audience == .everything ? "coverage.never" : "coverage.never.own" }

    var html: HTML {
        let sites = view.country.sites.filter { isOpen($0) }
        guard !sites.isEmpty else { return Notice(.info, text("registers.none")).html }
        let unreached = sites.filter { coverage.lastScreened[$0.id] == nil }
        let others = sites.filter { coverage.lastScreened[$0.id] != nil }
        return HTML.when(!unreached.isEmpty, "<h2>\(text(never))</h2>\(table(unreached))")
            + HTML.when(!others.isEmpty, "<h2>\(text("coverage.screened_places"))</h2>\(table(others))")
    }

    private func isOpen(_ site: Record) -> Bool {
        let period = coverage.period
        return site.day("opened_on").map { $0 <= period.last } ?? true
            && site.day("closed_on").map { $0 > period.first } ?? true
    }

    private func table(_ sites: [Record]) -> Table {
        let rows = sites.map { (site: $0, last: coverage.lastScreened[$0.id]) }
            // Where it was longest ago comes first.
            .sorted { ($0.last?.number ?? 0, view.name($0.site)) < ($1.last?.number ?? 0, view.name($1.site)) }
        return Table(
            text("coverage.part.sites"), isCaptionShown: false,
            columns: [
                .init(text("coverage.place")), .init(text("coverage.kind")), .init(text("coverage.province")),
                .init(text("register.inspections"), .number), .init(text("coverage.present"), .number),
                .init(text("coverage.screened"), .number), .init(text("coverage.last_screened"), .date),
            ],
            rows: rows.map { row($0.site, last: $0.last) })
    }

    private func row(_ site: Record, last: Day?) -> Table.Row {
        let inspections = coverage.inspections.reduce(0) { $0 + ($1.site == site.id ? $1.number : 0) }
        return Table.Row([
            Link(view.name(site), to: RecordLinks.address(of: site)).html,
            "\(site.text("kind").map { text.code("site_kind", $0) } ?? "")",
            "\(view.provinceName(site.text("province")))",
            view.linked(inspections, in: "inspections", by: "site", site.id),
            "\(text.number(coverage.present { $0 == site.id }))",
            view.linked(coverage.screened { $0.site == site.id }, by: "site", site.id),
            // The month: a day would be that of few people.
            last.map { "\(text.month(of: $0))" } ?? Badge(text(never + ".badge"), .warning).html,
        ])
    }
}
