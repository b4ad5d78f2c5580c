import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The cases that the viewer may see, by the state their history gives them; what waits for the viewer first.
enum CaseListPage {
    static let perPage = 50
    /// Of the cases that wait for the viewer so many are shown above the list.
    private static let mostWaiting = 100
    private static let register = Register.named("criminal_cases")!
    /// The fields of the list: nothing else of a case is opened.
    private static let fields: Set = ["number", "form", "reported_on", "province"]

    private struct Found: Sendable {
        let cases: [StandingRecord]
        let waiting: [StandingRecord]
        let counts: [String: RecordCount]
        let years: [Int]
        let names: ReferenceNames
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let filters = CaseFilters(visit.query)
        let pageNumber = visit.pageNumber(perPage)
        let waitingStates = CaseFilters.waiting(for: viewer.role)
        let found = try await visit.office.look(as: viewer) { reading in
            var query = filters.query
            query.only = fields
            query.limit = perPage
            query.offset = (pageNumber - 1) * perPage
            var waits = RecordQuery(register)
            waits.sortedBy = "reported_on"
            waits.states = StateFilter(.criminalCase, in: waitingStates)
            waits.only = fields
            waits.limit = mostWaiting
            let waiting = waitingStates.isEmpty || !filters.isOpen ? [] : try reading.standing(waits)
            let cases = try reading.standing(query)
            let first = try reading.list(oldest).first?.day("reported_on")?.year
            return Found(
                cases: cases, waiting: waiting, counts: try reading.countByState(filters.queryOfAnyState),
                years: first.map { Array(($0...max($0, visit.today.year)).reversed()) } ?? [],
                names: try ReferenceNames((cases + waiting).map(\.stored.record), reading: reading, text))
        }
        let total = found.counts.values.reduce(RecordCount(0), +)
        let shown = filters.state.isEmpty ? total : found.counts[filters.state] ?? RecordCount(0)
        let actions =
            Policy.grant(viewer, register).create ? [ButtonLink(text("cases.new"), to: "/cases/new", .primary)] : []
        return visit.page(
            text("cases.title"),
            """
            \(PageHeading(
                text("cases.title"), lead: text("cases.lead", ["count": text.number(total)]), actions: actions))
            \(HTML.when(!found.waiting.isEmpty, waiting(found, text)))
            \(filters.bar(years: found.years, text))
            \(filters.states(found.counts, total: total, text))
            \(found.cases.isEmpty
                ? EmptyState(text("cases.none"), sentence: text("cases.none.lead")).html
                : table(text("cases.title"), found.cases, found.names, text).html)
            \(PageLinks(
                total: shown.leafed, perPage: perPage, current: pageNumber, query: visit.query, path: visit.path,
                text: text
            ).html)
            """)
    }

    private static var oldest: RecordQuery {
        var query = RecordQuery(register)
        query.sortedBy = "reported_on"
        query.descending = false
        query.limit = 1
        return query
    }

    private static func waiting(_ found: Found, _ text: Language) -> HTML {
        let count = RecordCount(found.waiting.count, isMore: found.waiting.count == mostWaiting)
        let title = text("cases.waiting", ["count": text.number(count)])
        return Panel(title, id: "waiting", content: table(title, found.waiting, found.names, text).html).html
    }

    private static func table(
        _ caption: String, _ cases: [StandingRecord], _ names: ReferenceNames, _ text: Language
    ) -> Table {
        Table(
            caption, isCaptionShown: false,
            columns: [
                .init(text("cases.number")), .init(text("cases.form")), .init(text("cases.state")),
                .init(text("cases.since"), .date), .init(text("cases.reported"), .date), .init(text("cases.province")),
            ],
            rows: cases.map { standing in
                let record = standing.stored.record
                return Table.Row([
                    Link(record.text("number") ?? record.id, to: "/cases/\(record.id)").html,
                    "\(record.text("form").map { text.code("form", $0) })",
                    CaseState.badge(standing.state, of: .criminalCase, text).html,
                    "\((standing.since ?? record.day("reported_on")).map(text.day))",
                    "\(record.day("reported_on").map(text.day))",
                    "\(record.text("province").map { names.name("places", $0) } ?? "—")",
                ])
            })
    }
}
