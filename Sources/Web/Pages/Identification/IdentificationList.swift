import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The identifications that are not decided yet, the oldest first.
enum IdentificationList {
    static let open: Set<String> = ["potential", "presumed", "under_review"]
    static let perPage = 30

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let decided = visit.query["decided"] == "yes"
        let current = visit.pageNumber(perPage)
        var query = query(decided: decided)
        query.limit = perPage
        query.offset = (current - 1) * perPage
        let (rows, total) = try await visit.office.look(as: viewer) { [query] reading in
            (try IdentificationRows(query, reading: reading, text), try reading.count(query))
        }
        let tabs = [
            Link(text("identification.tab.open"), to: "/identifications", isCurrent: !decided),
            Link(text("identification.tab.decided"), to: "/identifications?decided=yes", isCurrent: decided),
        ]
        let law = visit.site.content.law
        return visit.page(
            text("nav.identifications"),
            """
            \(PageHeading(text("nav.identifications"), lead: text("identification.lead")))
            \(Tabs(label: text("nav.identifications"), tabs))
            \(rows.isEmpty ? EmptyState(text("identification.none")).html : rows.html(text, today: visit.today, law: law))
            \(PageLinks(total: total, perPage: perPage, current: current, query: visit.query, path: visit.path, text: text).html)
            """)
    }

    static func query(decided: Bool) -> RecordQuery {
        var query = RecordQuery(Kept.identifications)
        let states = Set(Lifecycle.identification.states)
        query.states = StateFilter(.identification, in: decided ? states.subtracting(open) : open)
        query.sortedBy = "opened_on"
        query.descending = decided
        return query
    }
}
