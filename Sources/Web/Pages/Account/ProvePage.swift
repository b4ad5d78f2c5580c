import Desks
import Domain
import Hummingbird
import Markup

/// Showing again who sits there, before what needs it.
enum ProvePage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        page(visit, back: WayBack(visit.query["back"]), problem: nil)
    }

    @Sendable static func prove(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        guard let session = visit.session, let token = visit.token else { throw DeskProblem.refused(.notFound) }
        do {
            let next = try await visit.site.signIn.prove(
                session, token: token, password: visit.form["password"], code: visit.form["code"])
            var response = visit.redirect(to: LocalPath(WayBack(visit.form["back"])))
            response.headers[.setCookie] = SessionCookie.set(next)
            return response
        } catch let failure as SignIn.Failure {
            return page(visit, back: WayBack(visit.form["back"]), problem: failure)
        }
    }

    private static func page(_ visit: Visit, back: WayBack, problem: SignIn.Failure?) -> Response {
        let text = visit.text
        let fields: HTML = """
            \(ProofFields(text))
            \(ButtonRow("\(SubmitButton(text("prove.button")))"))
            """
        return visit.page(
            text("prove.title"), status: problem?.status ?? .ok, width: .reading,
            """
            \(PageHeading(text("prove.title"), lead: text("prove.lead")))
            \(HTML.when(problem) { Notice(.danger, $0.sentence(text)).html })
            \(Form(to: "/account/prove", hidden: [HiddenField("back", back.address)], content: fields))
            """)
    }
}
