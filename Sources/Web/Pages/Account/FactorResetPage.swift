import Desks
import Domain
import Hummingbird
import Markup

/// A second factor that was lost: one person asks here, and another of another agency confirms.
enum FactorResetPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer)
    }

    @Sendable static func ask(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard SignIn.mayAsk(viewer) else { throw DeskProblem.refused(.notFound) }
        do {
            try await act.signIn.askForReset(
                username: visit.form["username"], reason: visit.form["reason"], by: try visit.proof())
            return visit.redirect(to: "/factor-resets")
        } catch let problem as SignIn.ResetProblem {
            return try await page(visit, viewer, problem: problem)
        }
    }

    @Sendable static func confirm(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        do {
            let code = try await act.signIn.confirmReset(try visit.parameter("id"), by: try visit.proof())
            return try await page(visit, viewer, code: code)
        } catch let problem as SignIn.ResetProblem {
            return try await page(visit, viewer, problem: problem)
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, problem: SignIn.ResetProblem? = nil, code: String? = nil
    ) async throws -> Response {
        let text = visit.text
        let waiting = try await visit.office.resetsWaiting(for: viewer)
        let shown: HTML = .when(code) { code in
            Notice(
                .success, title: text("reset.code"),
                content: "<p class=\"typed\"><code>\(code)</code></p><p>\(text("reset.code.lead"))</p>"
            ).html
        }
        return visit.page(
            text("reset.title"), status: problem == nil ? .ok : .unprocessableContent,
            """
            \(PageHeading(text("reset.title"), lead: text("reset.lead")))
            \(HTML.when(problem) { Notice(.danger, text("reset.\($0.rawValue)")).html })\(shown)
            \(list(waiting, viewer, visit))\(HTML.when(SignIn.mayAsk(viewer), form(visit)))
            """)
    }

    private static func list(
        _ waiting: [SignIn.WaitingReset], _ viewer: Viewer, _ visit: Visit
    ) -> HTML {
        let text = visit.text
        guard !waiting.isEmpty else {
            return Panel(text("reset.waiting"), content: "<p>\(text("reset.none"))</p>").html
        }
        let table = Table(
            text("reset.waiting"), isCaptionShown: false,
            columns: [
                .init(text("reset.whose")), .init(text("reset.reason")), .init(text("reset.asked_by")),
                .init(text("account.when"), .date), .init(text("reset.confirm"), .actions),
            ],
            rows: waiting.map { waiting in
                let button = Form(
                    to: "/factor-resets/\(waiting.reset.id)",
                    content: "\(SubmitButton(text("reset.confirm"), .danger))")
                return Table.Row([
                    "\(waiting.name)", "\(waiting.reset.reason)", "\(waiting.asker)",
                    "\(text.moment(waiting.reset.askedAt, in: visit.site.content.law))",
                    HTML.when(waiting.reset.askedBy != viewer.staff, button.html),
                ])
            })
        return Panel(text("reset.waiting"), content: table.html).html
    }

    private static func form(_ visit: Visit) -> HTML {
        let text = visit.text
        let fields: HTML = """
            \(TextField("username", Prompt(text("sign_in.username")), value: visit.form["username"], autocomplete: "off"))
            \(TextField(
                "reason", Prompt(text("reset.reason"), hint: text("reset.reason.hint")), value: visit.form["reason"],
                limit: 500))
            \(ButtonRow("\(SubmitButton(text("reset.ask")))"))
            """
        return Panel(text("reset.ask"), content: Form(to: "/factor-resets", content: fields).html).html
    }
}
