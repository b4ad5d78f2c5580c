import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The batches that an address names. Agencies that see nothing of each other can take one code; who sees both is asked
/// which one is meant.
enum NamedBatch: Sendable {
    case one(BatchView)
    case several([BatchView])

    /// - Throws: not found where the viewer sees none.
    init(_ named: String, reading: Reading, _ visit: Visit) throws {
        let found = try BatchName.read(named).map { try reading.batches(named: $0) } ?? []
        let views = try found.map { try BatchView($0, reading: reading, visit.text) }
        guard let first = views.first else { throw DeskProblem.refused(.notFound) }
        self = views.count == 1 ? .one(first) : .several(views)
    }

    /// Agency, place and day tell them apart.
    static func choice(_ views: [BatchView], _ visit: Visit) -> Response {
        let (text, code) = (visit.text, views.first?.batch.code ?? "")
        let number = Digits.number(visit.query["number"]).map { "?number=\($0)#number" } ?? ""
        let table = Table(
            text("batch.which"), isCaptionShown: false,
            columns: [
                .init(text("batch.what")), .init(text("batch.agency")), .init(text("batch.where")),
                .init(text("batch.people"), .number),
            ],
            rows: views.map { view in
                Table.Row([
                    Link(view.title, to: view.address + number).html, "\(view.agency)", "\(view.place)",
                    "\(text.number(view.counts.people))",
                ])
            })
        return visit.page(
            text("batch.which"), crumbs: [Link(text("batch.title"), to: "/batches")],
            """
            \(PageHeading(text("batch.which"), kicker: code, lead: text("batch.which.lead")))
            \(table)
            """)
    }
}
