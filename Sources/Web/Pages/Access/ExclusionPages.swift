import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Exclusions after they were asked for: a second person's word, their end, and oversight's list of all.
enum ExclusionPages {
    static let path = "/exclusions"
    static let reviewPath = "/exclusions-review"

    /// For those who may be a second person, and for the agencies that asked.
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, current) = (visit.text, current(visit))
        let (toConfirm, asked, links) = try await visit.office.look(as: viewer) { reading in
            let page = try reading.exclusionsAskedFor(limit: perPage, offset: (current - 1) * perPage)
            return (
                try ExclusionTable(reading.exclusionsToConfirm(most: perPage), .confirm, reading, text),
                try ExclusionTable(page, .end, reading, text),
                pages(try reading.countExclusionsAskedFor(), current, visit)
            )
        }
        let own: HTML = .when(
            Policy.grant(viewer, Register.named("exclusions")!).create,
            Panel(text("exclusions.asked_here"), id: "asked", content: asked.html(orElse: "exclusions.none") + links)
                .html)
        return visit.page(
            text("register.exclusions"),
            """
            \(PageHeading(text("register.exclusions"), lead: text("exclusions.lead")))
            \(Panel(text("exclusions.to_confirm"), id: "confirm",
                content: "<p>\(text("exclusions.to_confirm.lead"))</p>\(toConfirm.html(orElse: "exclusions.to_confirm.none"))"))
            \(own)
            """)
    }

    /// One that waits for the viewer's word, with its reason: read, and noted, before it is confirmed.
    @Sendable static func one(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, id) = (visit.text, try visit.parameter("id"))
        let (record, table) = try await visit.office.look(as: viewer) { reading in
            let record = try reading.openToConfirm(id)
            let listed = [ListedExclusion(record, at: reading.now)].compactMap { $0 }
            return (record, try ExclusionTable(listed, .none, reading, text))
        }
        let root = Exclusions.root(of: record).flatMap { root in
            Register.named(root.register).map { register in
                Link("\(text.one(register)) \(root.id)", to: RecordLinks.address(root.register, root.id))
            }
        }
        let reason = record.register.field("reason").map { text.label($0, in: record.register) } ?? "reason"
        return visit.page(
            text("exclusions.confirm"), width: .reading, crumbs: [Link(text("register.exclusions"), to: path)],
            """
            \(PageHeading(text("exclusions.confirm"), kicker: record.id, lead: text("exclusions.confirm.lead")))
            \(table.html(orElse: "exclusions.none"))
            \(HTML.when(root) { "<p>\($0)</p>" })
            \(DefinitionList([.init(reason, text: record.text("reason") ?? "—")]))
            \(Form(to: "\(path)/\(record.id)/confirm", content: ButtonRow(SubmitButton(text("exclusions.confirm"), .danger).html).html))
            """)
    }

    @Sendable static func confirm(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        try await act.office.confirmExclusion(id, by: try visit.proof())
        return visit.redirect(to: "/exclusions")
    }

    @Sendable static func end(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        try await act.office.write(as: viewer) { try $0.endExclusion(id) }
        return visit.redirect(to: "/exclusions")
    }

    /// For oversight: all of them, without their content.
    @Sendable static func review(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, current) = (visit.text, current(visit))
        let (table, links) = try await visit.office.look(as: viewer) { reading in
            let page = try reading.exclusionsReviewed(limit: perPage, offset: (current - 1) * perPage)
            return (
                try ExclusionTable(page, .none, reading, text),
                pages(try reading.countExclusionsReviewed(), current, visit)
            )
        }
        return visit.page(
            text("register.exclusions"),
            """
            \(PageHeading(text("register.exclusions"), lead: text("exclusions.lead.review")))
            \(table.html(orElse: "exclusions.none"))
            \(links)
            """)
    }

    private static let perPage = 50

    private static func current(_ visit: Visit) -> Int { max(1, min(Int(visit.query["page"]) ?? 1, 1_000_000)) }

    private static func pages(_ total: Int, _ current: Int, _ visit: Visit) -> HTML {
        PageLinks(
            total: RecordCount(total), perPage: perPage, current: current, query: visit.query, path: visit.path,
            text: visit.text
        ).html
    }
}
