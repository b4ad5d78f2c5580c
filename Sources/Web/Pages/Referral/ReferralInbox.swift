import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The referrals of one's agency: what waits for its answer, what it works on, what it sent, what is answered.
enum ReferralInbox {
    static let perPage = 30

    enum Tab: String, CaseIterable, Sendable {
        case incoming, accepted, outgoing, answered

        /// The agency shown in a row: the other side's.
        var other: String { self == .outgoing || self == .answered ? "to_agency" : "from_agency" }

        func query(_ viewer: Viewer) -> RecordQuery {
            var query = RecordQuery(Kept.referrals)
            let own = Value.reference(viewer.agency)
            switch self {
            case .incoming:
                query.equals = ["to_agency": own]
                query.states = StateFilter(.referral, in: ReferralDue.waiting)
                // Whatever is overdue longest comes first.
                query.sortedBy = "due_on"
                query.descending = false
            case .accepted:
                query.equals = ["to_agency": own]
                query.states = StateFilter(.referral, in: ["accepted"])
                query.sortedBy = "made_on"
            case .outgoing:
                query.equals = ["from_agency": own]
                query.states = StateFilter(.referral, in: ReferralDue.waiting.union(["returned"]))
                query.sortedBy = "due_on"
                query.descending = false
            case .answered:
                query.equals = ["from_agency": own]
                query.states = StateFilter(.referral, in: ReferralDue.answered)
                query.sortedBy = "made_on"
            }
            return query
        }
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let tab = Tab(rawValue: visit.query["tab"]) ?? (viewer.role == .officer ? .outgoing : .incoming)
        let current = visit.pageNumber(perPage)
        var query = tab.query(viewer)
        query.limit = perPage
        query.offset = (current - 1) * perPage
        let (rows, counts) = try await visit.office.look(as: viewer) { [query] reading in
            (
                try ReferralRows(query, reading: reading, text),
                try Tab.allCases.map { try reading.count($0.query(viewer)) }
            )
        }
        let tabs = zip(Tab.allCases, counts).map { other, count in
            Link(
                text("referral.tab.\(other.rawValue)", ["count": text.number(count)]),
                to: "/referrals?tab=\(other.rawValue)",
                isCurrent: other == tab)
        }
        let total = counts[Tab.allCases.firstIndex(of: tab)!]
        return visit.page(
            text("nav.referrals"),
            """
            \(PageHeading(text("nav.referrals"), lead: text("referral.lead")))
            \(Tabs(label: text("nav.referrals"), tabs))
            \(rows.isEmpty ? EmptyState(text("referral.none.\(tab.rawValue)")).html : rows.html(text, today: today, other: tab.other))
            \(PageLinks(total: total, perPage: perPage, current: current, query: visit.query, path: visit.path, text: text).html)
            """)
    }
}
