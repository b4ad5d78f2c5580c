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
            let token = try await visit.site.signIn.signIn(
                username: visit.form["username"], password: visit.form["password"])
            var response = visit.redirect(to: visit.form["back"].asLocalPath)
            response.headers[.setCookie] = SessionCookie.set(token)
            return response
        } catch let failure as SignIn.Failure {
            return form(visit, problem: failure == .busy ? "sign_in.busy" : "sign_in.wrong")
        }
    }

    @Sendable static func signOut(_ visit: Visit) async throws -> Response {
        if let token = visit.token { try await visit.site.signIn.signOut(token: token) }
        var response = visit.redirect(to: "/sign-in")
        response.headers[.setCookie] = SessionCookie.clear
        return response
    }

    private static func form(_ visit: Visit, problem: String? = nil) -> Response {
        let text = visit.text
        let back = problem == nil ? visit.query["back"] : visit.form["back"]
        let fields: HTML = """
            \(TextField("username", Prompt(text("sign_in.username")), value: visit.form["username"]))
            \(TextField("password", Prompt(text("sign_in.password")), kind: .password))
            \(ButtonRow("\(SubmitButton(text("sign_in.button")))"))
            """
        return visit.page(
            text("sign_in.title"), status: problem == nil ? .ok : .unauthorized, width: .reading,
            """
            \(PageHeading(text("sign_in.title"), lead: text("sign_in.lead")))
            \(HTML.when(problem) { Notice(.danger, text($0)).html })
            \(Form(to: "/sign-in", hidden: [HiddenField("back", back)], content: fields))
            """)
    }
}
