import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// For oversight: who looked at so much in a day that they came near a limit or reached it. Not at what.
enum BrowsingPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let limits = visit.site.content.limits
        let flags = try await visit.office.browsingFlags(as: viewer)
        let names = try await visit.office.look(as: viewer) { reading in
            try flags.reduce(into: [String: String]()) { names, flag in
                names[flag.staff] = try reading.staffName(flag.staff)
                names[flag.agency] = try reading.show(Register.named("agencies")!, flag.agency)
                    .map { RecordNames.name(of: $0.record, text) }
            }
        }
        let rows = flags.map { flag in
            let isReached = limits.isReached(flag.kind, by: flag.count)
            return Table.Row([
                "\(text.day(flag.day))", "\(names[flag.staff] ?? flag.staff)", "\(names[flag.agency] ?? flag.agency)",
                "\(text("browsing.kind.\(flag.kind.rawValue)"))", "\(text.number(flag.count))",
                "\(text.number(limits.most[flag.kind] ?? 0))",
                Badge(text(isReached ? "browsing.reached" : "browsing.near"), isReached ? .danger : .warning).html,
            ])
        }
        let table = Table(
            text("browsing.title"), isCaptionShown: false,
            columns: [
                .init(text("browsing.day"), .date), .init(text("browsing.who")), .init(text("browsing.agency")),
                .init(text("browsing.what")), .init(text("browsing.count"), .number),
                .init(text("browsing.limit"), .number), .init(text("browsing.state")),
            ], rows: rows)
        return visit.page(
            text("browsing.title"),
            """
            \(PageHeading(text("browsing.title"), lead: text("browsing.lead")))
            \(rows.isEmpty ? EmptyState(text("browsing.none"), sentence: text("browsing.none.why")).html : table.html)
            """)
    }
}

/// Said on every page once someone comes near a limit of the day.
struct BrowsingNotice: Component {
    let browsed: [BrowsingLimits.Kind: Int]
    let limits: BrowsingLimits
    let text: Language

    var html: HTML {
        HTML.each(BrowsingLimits.Kind.allCases.filter { limits.isNear($0, by: browsed[$0] ?? 0) }) { kind in
            let details = ["count": text.number(browsed[kind] ?? 0), "limit": text.number(limits.most[kind] ?? 0)]
            return Notice(.warning, text("browsing.notice.\(kind.rawValue)", details)).html
        }
    }
}
