import Content
import Desks
import Domain
import Hummingbird
import Markup

/// The code that is shown once, and the page on which the invited choose their passphrase with it.
enum InvitationPages {
    @Sendable static func again(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        made(
            try await StaffDesk(act.signIn).invite(
                again: try visit.parameter("id"), username: visit.form["username"], by: try visit.proof()), visit)
    }

    static func made(_ invitation: StaffDesk.Invitation, _ visit: Visit) -> Response {
        let text = visit.text
        return visit.page(
            text("staff.invited"), width: .reading, crumbs: [Link(text("staff.title"), to: "/staff")],
            """
            \(PageHeading(text("staff.invited"), lead: text("staff.invited.lead")))
            \(DefinitionList([
                .init(text("sign_in.username"), text: invitation.username),
                .init(text("staff.code"), "<code>\(invitation.code)</code>"),
                .init(text("staff.address"), "<code>/join</code>"),
            ]))
            <p>\(ButtonLink(text("staff.title"), to: "/staff", .primary))</p>
            """)
    }

    @Sendable static func show(_ visit: Visit) async throws -> Response { form(visit, nil) }

    @Sendable static func accept(_ visit: Visit, _ act: Act) async throws -> Response {
        guard visit.form["passphrase"] == visit.form["again"] else { return form(visit, visit.text("join.differ")) }
        do {
            try await StaffDesk(act.signIn).accept(
                username: visit.form["username"], code: visit.form["code"], passphrase: visit.form["passphrase"])
            return visit.redirect(to: "/sign-in")
        } catch let failure as SignIn.Failure {
            return form(visit, visit.text(failure == .busy ? "sign_in.busy" : "join.wrong"))
        } catch let problem as PassphraseRules.Problem {
            return form(visit, visit.text("passphrase.\(problem.rawValue)"))
        }
    }

    private static func form(_ visit: Visit, _ problem: String?) -> Response {
        let text = visit.text
        let fields: HTML = """
            \(TextField("username", Prompt(text("sign_in.username")), value: visit.form["username"], autocomplete: "username"))
            \(TextField("code", Prompt(text("staff.code"), hint: text("join.code.hint")), autocomplete: "one-time-code"))
            \(TextField("passphrase", Prompt(text("sign_in.password"), hint: text("join.passphrase.hint")), kind: .password, autocomplete: "new-password"))
            \(TextField("again", Prompt(text("join.again")), kind: .password, autocomplete: "new-password"))
            \(ButtonRow("\(SubmitButton(text("join.button")))"))
            """
        return visit.page(
            text("join.title"), status: problem == nil ? .ok : .unprocessableContent, width: .reading,
            """
            \(PageHeading(text("join.title"), lead: text("join.lead")))
            \(HTML.when(problem) { Notice(.danger, $0).html })
            \(Form(to: "/join", content: fields))
            """)
    }
}
