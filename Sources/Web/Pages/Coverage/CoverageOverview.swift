import Content
import Domain
import Markup
import Measures

/// The country at one look: where screenings were held, and of whom, beside those who were there.
struct CoverageOverview {
    let view: CoverageView

    private var text: Language { view.text }
    private var coverage: Coverage { view.coverage }

    var html: HTML {
        """
        <div class="charts">\(map)\(months)</div>
        \(kinds)
        \(groups)
        \(HTML.when(view.country.province == nil, returned))
        """
    }

    private var map: HTML {
        let tiles = view.country.provinces.compactMap { province -> TileMap.Tile? in
            guard let column = province.integer("tile_column"), let row = province.integer("tile_row"),
                view.country.contains(province.id)
            else { return nil }
            return TileMap.Tile(
                column: column, row: row, code: String(province.id.split(separator: "-").last ?? ""),
                label: view.name(province), view.amount(coverage.screened { $0.province == province.id }))
        }
        return HTML.when(
            !tiles.isEmpty,
            TileMap(
                id: "provinces", view.words("coverage.map"), placeTitle: text("coverage.province"),
                numberTitle: text("unit.screenings"),
                words: .init(
                    zero: text(coverage.audience == .everything ? "coverage.none" : "coverage.none.own"),
                    missing: text("figure.not_collected")), tiles: tiles
            ).html)
    }

    /// Screenings at places to watch, month by month, beside the people who were there.
    private var months: HTML {
        let sites = Set(view.country.sites.map(\.id))
        let all = Set(
            coverage.screenings(at: sites) + coverage.inspections.filter { sites.contains($0.site) }.map(\.month)
                + coverage.raids.filter { sites.contains($0.site) }.map(\.month)
        ).sorted()
        guard !all.isEmpty else { return .empty }
        return GroupedBarChart(
            id: "months", view.words("coverage.months"), partTitle: text("coverage.month"),
            series: [text("coverage.series.present"), text("coverage.series.screened")],
            groups: all.map { month in
                let there = coverage.inspections.filter { $0.month == month && sites.contains($0.site) }
                let raided = coverage.raids.filter { $0.month == month && sites.contains($0.site) }
                let present = there.reduce(0) { $0 + $1.present } + raided.reduce(0) { $0 + $1.found }
                return .init(
                    Day(month + "-01").map(text.month) ?? month,
                    [
                        view.amount(present),
                        view.amount(
                            coverage.screened { one in
                                one.month == month && one.site.map(sites.contains) == true
                            }),
                    ])
            }
        ).html
    }

    private var kinds: HTML {
        guard case .code(let list)? = Register.named("sites")?.field("kind")?.kind else { return .empty }
        let rows = list.codes.compactMap { kind -> Table.Row? in
            let sites = view.country.sites.filter { $0["kind"] == .code(kind) }
            guard !sites.isEmpty else { return nil }
            let ids = Set(sites.map(\.id))
            let reached = ids.filter { id in
                coverage.screened { $0.site == id } > 0 || coverage.inspections.contains { $0.site == id }
            }
            return Table.Row([
                "\(text.code(list, kind))", "\(text.number(ids.count))", "\(text.number(reached.count))",
                "\(text.number(coverage.inspections.reduce(0) { $0 + (ids.contains($1.site) ? $1.number : 0) }))",
                "\(text.number(coverage.present(at: ids.contains)))",
                "\(view.number(coverage.screened { $0.site.map(ids.contains) == true }))",
            ])
        }
        return Table(
            text("coverage.kinds"),
            columns: [
                .init(text("coverage.kind")), .init(text("coverage.places"), .number),
                .init(text("coverage.reached"), .number), .init(text("register.inspections"), .number),
                .init(text("coverage.present"), .number), .init(text("coverage.screened"), .number),
            ], rows: rows
        ).html
    }

    /// Women, men and children: at inspections, in groups that returned, and among those screened.
    private var groups: HTML {
        let sites = Set(view.country.sites.map(\.id))
        let rows = Coverage.Group.allCases.map { group in
            let present = coverage.inspections.filter { sites.contains($0.site) }
                .reduce(0) { $0 + ($1.number(of: group) ?? 0) }
            let came = coverage.arrivals.reduce(0) { $0 + ($1.number(of: group) ?? 0) }
            let isAsked = group != .others
            return Table.Row([
                "\(text("coverage.group.\(group.rawValue)"))",
                isAsked ? "\(text.number(present))" : "<span class=\"quiet\">\(text("figures.mark.none"))</span>",
                isAsked && view.country.province == nil
                    ? "\(text.number(came))" : "<span class=\"quiet\">\(text("figures.mark.none"))</span>",
                "\(view.number(coverage.screened { $0.group == group && view.country.contains($0.province) }))",
            ])
        }
        return Table(
            text("coverage.groups"),
            columns: [
                .init(text("coverage.group")), .init(text("coverage.present_inspections"), .number),
                .init(text("coverage.returned"), .number), .init(text("coverage.screened"), .number),
            ], rows: rows
        ).html + "<p class=\"quiet\">\(text("coverage.groups.explained"))</p>"
    }

    private var returned: HTML {
        let sectors = Set(coverage.arrivals.map(\.sector)).sorted { ($0 ?? "~") < ($1 ?? "~") }
        guard !sectors.isEmpty else { return .empty }
        let rows = sectors.map { sector in
            let count = coverage.screenedOnArrival { $0.sector == sector }
            let came = coverage.arrivals.reduce(0) { $0 + ($1.sector == sector ? $1.returnees : 0) }
            return Table.Row([
                "\(sector.map { text.code("sector", $0) } ?? text("coverage.sector.unknown"))",
                "\(text.number(came))", "\(view.number(count))",
            ])
        }
        return Table(
            text("coverage.returnees"),
            columns: [
                .init(text("coverage.sector")), .init(text("coverage.returned"), .number),
                .init(text("coverage.screened"), .number),
            ], rows: rows
        ).html
    }
}
