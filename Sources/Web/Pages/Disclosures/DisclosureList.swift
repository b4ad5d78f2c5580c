import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The disclosures that the reader's agency asked for, or that are asked of it.
enum DisclosureList {
    static let register = Register.named("disclosures")!
    static let most = 200

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        var records = RecordQuery(register)
        records.sortedBy = "requested_on"
        records.only = ["requested_on", "person", "recipient", "register", "expires_on"]
        records.limit = most
        let (standing, names) = try await visit.office.look(as: viewer) { [records] reading in
            let standing = try reading.standing(records)
            return (standing, try ReferenceNames(standing.map(\.stored.record), reading: reading, text))
        }
        let rows = standing.map { row in
            let record = row.stored.record
            return Table.Row([
                Link(record.id, to: "/disclosures/\(record.id)").html,
                "\(record.day("requested_on").map(text.day) ?? "—")",
                "\(record.text("person").map { names.name("people", $0) } ?? "—")",
                "\(record.text("recipient").map { names.name("agencies", $0) } ?? "—")",
                "\(record.text("register").flatMap { Register.named($0) }.map(text.name) ?? "—")",
                badge(record, row.state, today, text).html,
            ])
        }
        let table = Table(
            text("disclosures.title"), isCaptionShown: false,
            columns: [
                .init(text("field.id")), .init(label("requested_on", text), .date), .init(label("person", text)),
                .init(label("recipient", text)), .init(label("register", text)), .init(text("disclosures.state")),
            ], rows: rows)
        let asks = Policy.grant(viewer, register).create
        return visit.page(
            text("disclosures.title"),
            """
            \(PageHeading(
                text("disclosures.title"), lead: text(asks ? "disclosures.lead.justice" : "disclosures.lead.protection"),
                actions: asks ? [ButtonLink(text("disclosures.new"), to: "/disclosures/new", .primary)] : []))
            \(rows.isEmpty ? EmptyState(text("disclosures.none"), sentence: text("disclosures.none.why")).html : table.html)
            """)
    }

    static func label(_ code: String, _ text: Language) -> String {
        register.field(code).map { text.label($0, in: register) } ?? code
    }

    /// The state, or that the day has passed.
    static func badge(_ record: Record, _ state: String, _ today: Day, _ text: Language) -> Badge {
        if state == "approved", let last = record.day("expires_on"), last < today {
            return Badge(text("disclosures.ended.expired"), .neutral)
        }
        let tone: Tone = state == "approved" ? .success : state == "requested" ? .warning : .neutral
        return Badge(text.state(state, of: .disclosure), tone)
    }
}
