import Content
import Desks
import Domain
import Markup
import Store

/// The help that a person has, asked for and did not get.
struct PersonServices: Sendable {
    private let services: [Record]
    private let requests: [Record]
    private let names: ReferenceNames

    init(_ person: String, reading: Reading, _ text: Language) throws {
        func records(_ register: Register, by day: String, _ only: Set<String>) throws -> [Record] {
            var query = RecordQuery(register)
            query.only = only
            query.equals = ["person": .reference(person)]
            query.sortedBy = day
            query.limit = 100
            return try reading.show(query).map(\.record)
        }
        services = try records(
            Kept.services, by: "started_on", ["kind", "provider", "started_on", "ended_on"])
        requests = try records(Kept.requests, by: "requested_on", ["kind", "outcome", "unmet_reason"])
        names = try ReferenceNames(services + requests, reading: reading, text)
    }

    static func newService(_ person: String, _ viewer: Viewer, referral: String? = nil) -> String {
        "/registers/services/new?person=\(person)&provider=\(viewer.agency)"
            + (referral.map { "&referral=\($0)" } ?? "")
    }

    static func newRequest(_ person: String, _ viewer: Viewer) -> String {
        "/registers/service_requests/new?person=\(person)&agency=\(viewer.agency)"
    }

    /// Nothing for those whose work is not help.
    func html(_ person: String, _ viewer: Viewer, _ text: Language) -> HTML {
        let grant = Policy.grant(viewer, Kept.services)
        // The kind of help is about a person: whoever may not read that sees no list at all.
        guard grant.read > .nothing, grant.ceiling >= .personal else { return .empty }
        let buttons = HTML.when(
            grant.create,
            ButtonRow(
                """
                \(ButtonLink(text("services.add"), to: Self.newService(person, viewer), .primary))\
                \(ButtonLink(text("services.request"), to: Self.newRequest(person, viewer)))
                """
            ).html)
        return Panel(text("services.title"), content: given(text) + asked(text) + buttons).html
    }

    private func given(_ text: Language) -> HTML {
        guard !services.isEmpty else { return "<p>\(text("services.none"))</p>" }
        return Table(
            text("services.title"), isCaptionShown: false,
            columns: [
                .init(text.label(Kept.services.field("kind")!, in: Kept.services)),
                .init(text.label(Kept.services.field("provider")!, in: Kept.services)),
                .init(text.label(Kept.services.field("started_on")!, in: Kept.services), .date),
                .init(text.label(Kept.services.field("ended_on")!, in: Kept.services), .date),
            ],
            rows: services.map { record in
                Table.Row([
                    Link(text.code("service_kind", record.text("kind") ?? ""), to: "/registers/services/\(record.id)")
                        .html,
                    "\(record.text("provider").map { names.name("agencies", $0) } ?? "—")",
                    "\(record.day("started_on").map(text.day) ?? "—")",
                    "\(record.day("ended_on").map(text.day) ?? text("services.going_on"))",
                ])
            }
        ).html
    }

    private func asked(_ text: Language) -> HTML {
        guard !requests.isEmpty else { return .empty }
        return "<h3>\(text("services.asked"))</h3><ul>"
            + HTML.each(requests) { record in
                let outcome = record.text("outcome") ?? "waiting"
                let badge = Badge(text.code("request_outcome", outcome), outcome == "unmet" ? .warning : .neutral)
                return """
                    <li>\(Link(text.code("service_kind", record.text("kind") ?? ""), to: "/registers/service_requests/\(record.id)")) \
                    \(badge) \(record.text("unmet_reason") ?? "")</li>
                    """
            } + "</ul>"
    }
}
