import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One's own account: the second factor, the passphrase, what is open where, and what happened lately.
enum AccountPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, problem: nil)
    }

    @Sendable static func changePassphrase(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        guard !session.mustSetFactor else { return visit.redirect(to: "/account/factor") }
        let text = visit.text
        guard visit.form["new"] == visit.form["again"] else {
            return try await page(visit, problem: text("account.not_the_same"))
        }
        do {
            try await act.signIn.changePassphrase(session, from: visit.form["password"], to: visit.form["new"])
            return visit.redirect(to: "/account?done=passphrase")
        } catch let problem as PassphraseRules.Problem {
            return try await page(visit, problem: text("passphrase.\(problem.rawValue)"))
        } catch let failure as SignIn.Failure {
            return try await page(visit, problem: failure.sentence(text))
        }
    }

    @Sendable static func end(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        try await act.signIn.end(try visit.parameter("id"), from: session)
        return visit.redirect(to: "/account")
    }

    @Sendable static func endOthers(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        try await act.signIn.endOthers(from: session)
        return visit.redirect(to: "/account")
    }

    private static func page(_ visit: Visit, problem: String?) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        let text = visit.text
        let office = visit.office
        let (sessions, events) = (try await office.sessions(of: session), try await office.events(of: session))
        let phones = try await office.phones(of: session)
        return visit.page(
            text("account.title"), status: problem == nil ? .ok : .unprocessableContent,
            """
            \(PageHeading(session.viewer.name, lead: text("account.lead")))
            \(HTML.when(problem) { Notice(.danger, $0).html })
            \(HTML.when(visit.query["done"] == "passphrase", Notice(.success, text("account.passphrase_changed")).html))
            \(factor(session, text))
            \(passphrase(text))
            \(HTML.when(
                !Policy.sealedCompartments(session.viewer.role).isEmpty,
                Panel(
                    text("sealed.title"),
                    content: "<p>\(text("sealed.lead"))</p><p>\(Link(text("sealed.open"), to: "/sealed-access"))</p>").html))
            \(AccountSessions(sessions, current: session.id, text, visit.site.content.law))
            \(HTML.when(!phones.isEmpty, AccountPhones(phones, to: "/account/phones", text, visit.site.content.law).html))
            \(AccountHistory(events, text, visit.site.content.law))
            """)
    }

    private static func factor(_ session: Session, _ text: Language) -> HTML {
        let state: HTML =
            session.hasFactor
            ? "<p>\(Badge(text("account.factor_is_set"), .success)) \(text("account.factor_lost"))</p>"
            : "<p>\(text("account.factor_why"))</p><p>\(ButtonLink(text("account.factor_set"), to: "/account/factor", .primary))</p>"
        return Panel(text("account.factor"), content: state).html
    }

    private static func passphrase(_ text: Language) -> HTML {
        let fields: HTML = """
            \(TextField(
                "password", Prompt(text("account.passphrase_old")), kind: .password, autocomplete: "current-password"))
            \(TextField(
                "new", Prompt(text("account.passphrase_new"), hint: text("account.passphrase_hint")), kind: .password,
                autocomplete: "new-password"))
            \(TextField("again", Prompt(text("account.passphrase_again")), kind: .password, autocomplete: "new-password"))
            \(ButtonRow("\(SubmitButton(text("account.passphrase_change"), .secondary))"))
            """
        return Panel(
            text("account.passphrase"), content: Form(to: "/account/passphrase", content: fields).html
        ).html
    }
}
