import Content
import Domain
import Hummingbird
import Markup
import Store

/// Prosecutor and court: the cases that wait for them.
enum JusticeHome {
    static func html(_ visit: Visit, _ viewer: Viewer) async throws -> HTML {
        let text = visit.text
        let count = try await visit.office.look(as: viewer) { reading in
            var query = RecordQuery(Kept.cases)
            query.states = StateFilter(.criminalCase, in: [viewer.role == .court ? "before_court" : "with_prosecutor"])
            return try reading.count(query)
        }
        return """
            <p class="lead">\(text("home.cases_waiting", ["count": text.number(count)]))</p>
            <p class="first">\(ButtonLink(text("home.cases"), to: "/cases", .primary))</p>
            """
    }
}
