import Content
import Desks
import Domain
import Hummingbird
import Markup

/// Coming in and going out.
enum SignInPages {
    @Sendable static func show(_ visit: Visit) async throws -> Response {
        visit.viewer == nil ? form(visit) : visit.redirect(to: "/")
    }

    @Sendable static func signIn(_ visit: Visit) async throws -> Response {
        do {
            let admitted = try await visit.site.signIn.signIn(
                username: visit.form["username"], password: visit.form["password"], code: visit.form["code"],
                from: visit.knock)
            var response = visit.redirect(to: LocalPath(WayBack(visit.form["back"])))
            response.headers[values: .setCookie] =
                [SessionCookie.set(admitted.token)] + (admitted.device.map { [SessionCookie.setDevice($0)] } ?? [])
            return response
        } catch let failure as SignIn.Failure {
            return form(visit, problem: failure)
        }
    }

    @Sendable static func signOut(_ visit: Visit) async throws -> Response {
        if let token = visit.token { try await visit.site.signIn.signOut(token: token) }
        var response = visit.redirect(to: "/sign-in")
        response.headers[.setCookie] = SessionCookie.clear
        return response
    }

    private static func form(_ visit: Visit, problem: SignIn.Failure? = nil) -> Response {
        let text = visit.text
        let back = WayBack(problem == nil ? visit.query["back"] : visit.form["back"])
        let fields: HTML = """
            \(TextField("username", Prompt(text("sign_in.username")), value: visit.form["username"], autocomplete: "username"))
            \(ProofFields(text))
            \(ButtonRow("\(SubmitButton(text("sign_in.button")))"))
            """
        return visit.page(
            text("sign_in.title"), status: problem?.status ?? .ok, width: .reading,
            """
            \(PageHeading(text("sign_in.title"), lead: text("sign_in.lead")))
            \(HTML.when(problem) { Notice(.danger, $0.sentence(text)).html })
            \(Form(to: "/sign-in", hidden: [HiddenField("back", back.address)], content: fields))
            """)
    }
}
