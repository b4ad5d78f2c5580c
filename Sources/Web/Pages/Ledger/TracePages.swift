import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The whole trace of one record, page by page. Looking at it is an opening of the record, and stands in it too.
enum TracePages {
    static let perPage = 100

    @Sendable static func person(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await show(Kept.people, under: "/people", visit.text("nav.people"), visit, viewer)
    }

    @Sendable static func criminalCase(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await show(Kept.cases, under: "/cases", visit.text("nav.cases"), visit, viewer)
    }

    private static func show(
        _ register: Register, under address: String, _ list: String, _ visit: Visit, _ viewer: Viewer
    ) async throws -> Response {
        let (text, id) = (visit.text, try visit.parameter("id"))
        let current = max(1, min(Int(visit.query["page"]) ?? 1, 1_000_000))
        let (name, section) = try await visit.office.look(as: viewer) { reading in
            let record = try reading.open(register, id).record
            let section = try TraceSection(
                register, id, reading: reading, text, limit: perPage, offset: (current - 1) * perPage)
            return (RecordNames.name(of: record, text), section)
        }
        return visit.page(
            text("trace.title"), crumbs: [Link(list, to: address), Link(name, to: "\(address)/\(id)")],
            """
            \(PageHeading(text("trace.title"), kicker: id, lead: text("trace.lead")))
            \(section.isShown ? section.table(text) : Notice(.info, text("trace.not_yours")).html)
            \(PageLinks(total: RecordCount(section.total), perPage: perPage, current: current, query: visit.query, path: visit.path, text: text).html)
            """)
    }
}
