import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Who can open what is sealed to one's agency, and letting a colleague in who waits.
enum SealedAccessPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let access = try await visit.office.sealedAccess(as: viewer)
        return visit.page(
            text("sealed.title"),
            """
            \(PageHeading(text("sealed.title"), lead: text("sealed.lead")))
            \(HTML.each(access) { panel($0, viewer, visit) })
            """)
    }

    @Sendable static func grant(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let staff = try visit.parameter("staff")
        try await act.office.grantSealedAccess(to: staff, by: try visit.proof())
        return visit.redirect(to: "/sealed-access")
    }

    private static func panel(_ access: SealedAccess, _ viewer: Viewer, _ visit: Visit) -> HTML {
        let text = visit.text
        let table = Table(
            text("compartment.\(access.compartment.rawValue)"), isCaptionShown: false,
            columns: [
                .init(text("field.name")), .init(text("field.role")), .init(text("sealed.state")),
                .init(text("sealed.grant"), .actions),
            ],
            rows: access.colleagues.map { colleague in
                Table.Row([
                    "\(colleague.name)", "\(text("role.\(colleague.role.rawValue)"))", "\(state(colleague, text))",
                    HTML.when(access.isMember && waits(colleague), button(colleague, text)),
                ])
            })
        return Panel(
            text("compartment.\(access.compartment.rawValue)"),
            content: """
                \(HTML.when(!access.isMember, Notice(.info, text("sealed.waiting")).html))\
                \(access.colleagues.isEmpty ? "<p>\(text("sealed.nobody"))</p>" : table.html)
                """
        ).html
    }

    private static func waits(_ colleague: SealedAccess.Colleague) -> Bool {
        if case .waits = colleague.state { true } else { false }
    }

    private static func state(_ colleague: SealedAccess.Colleague, _ text: Language) -> String {
        switch colleague.state {
        case .member(let since): text("sealed.member", ["day": text.day(since.day)])
        case .waits(let since): text("sealed.waits", ["day": text.day(since.day)])
        }
    }

    private static func button(_ colleague: SealedAccess.Colleague, _ text: Language) -> HTML {
        Form(to: "/sealed-access/\(colleague.staff)", content: "\(SubmitButton(text("sealed.grant")))").html
    }
}
