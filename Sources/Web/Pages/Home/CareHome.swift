import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Whoever helps: referrals to answer, people in care, and what was asked for and could not be given.
enum CareHome {
    private struct Care: Sendable {
        let people: [Record]
        let count: Int
        let unmet: [Record]
        let unmetCount: RecordCount
        let names: ReferenceNames
    }

    /// Services looked through for those that go on.
    private static let mostServices = 500

    static func html(_ visit: Visit, _ viewer: Viewer) async throws -> HTML {
        let (text, today) = (visit.text, visit.today)
        let (incoming, waiting, care) = try await visit.office.look(as: viewer) { reading in
            (
                try OfficerHome.rows(.incoming, viewer, reading, text, limit: 8),
                try reading.count(ReferralInbox.Tab.incoming.query(viewer)), try inCare(reading, text)
            )
        }
        let cards = care.people.map { Card(RecordNames.name(of: $0, text), address: "/people/\($0.id)") }
        return """
            \(Notice(.success, text("care.not_conditional")))
            \(Panel(text("home.waiting", ["count": text.number(waiting)]), action: Link(text("home.all"), to: "/referrals?tab=incoming"),
                content: incoming.isEmpty ? "<p>\(text("referral.none.incoming"))</p>" : incoming.html(text, today: today, other: "from_agency")))
            \(Panel(text("home.in_care", ["count": text.number(care.count)]), action: Link(text("nav.people"), to: "/people"),
                content: cards.isEmpty ? "<p>\(text("home.in_care.none"))</p>" : CardGrid(cards).html))
            \(Panel(text("home.unmet", ["count": text.number(care.unmetCount)]), action: Link(text("home.all"), to: "/registers/service_requests?outcome=unmet"),
                content: unmet(care, text)))
            <p>\(ButtonLink(text("home.screen"), to: ScreeningStart.address))</p>
            """
    }

    private static func inCare(_ reading: Reading, _ text: Language) throws -> Care {
        var services = RecordQuery(Kept.services)
        services.sortedBy = "started_on"
        services.limit = mostServices
        var ids: [String] = []
        for service in try reading.list(services) where service.day("ended_on") == nil {
            if let person = service.text("person"), !ids.contains(person) { ids.append(person) }
        }
        var requests = RecordQuery(Kept.requests)
        requests.equals = ["outcome": .code("unmet")]
        requests.sortedBy = "requested_on"
        requests.limit = 6
        let unmet = try reading.show(requests).map(\.record)
        let first = Array(ids.prefix(9))
        let people = try reading.show(RecordNames.parts[Kept.people.code]!, Set(first))
        return Care(
            people: first.compactMap { people[$0]?.record }, count: ids.count,
            unmet: unmet, unmetCount: try reading.count(requests),
            names: try ReferenceNames(unmet, reading: reading, text)
        )
    }

    private static func unmet(_ care: Care, _ text: Language) -> HTML {
        guard !care.unmet.isEmpty else { return "<p>\(text("home.unmet.none"))</p>" }
        return "<ul>"
            + HTML.each(care.unmet) { record in
                let name = record.text("person").map { care.names.name("people", $0) } ?? record.id
                let kind = text.code("service_kind", record.text("kind") ?? "")
                return
                    "<li>\(Link(name, to: "/people/\(record.text("person") ?? "")")): \(kind). \(record.text("unmet_reason") ?? "")</li>"
            } + "</ul>"
    }
}
