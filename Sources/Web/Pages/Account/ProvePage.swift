import Desks
import Domain
import Hummingbird
import Markup

/// Showing again who sits there, before what needs it.
enum ProvePage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        form(visit, back: WayBack(visit.query["back"], isToFile: true))
    }

    /// - Parameter visit: carries a waiting form on, if one waits.
    static func form(_ visit: Visit, back: WayBack) -> Response { page(visit, back: back, problem: nil) }

    @Sendable static func prove(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let session = visit.session, let token = visit.token else { throw DeskProblem.refused(.notFound) }
        do {
            let next = try await act.signIn.prove(
                session, token: token, password: visit.form["password"], code: visit.form["code"])
            let back = WayBack(visit.form["back"], isToFile: true)
            var response = visit.redirect(to: LocalPath(back))
            if !visit.parcel.isEmpty {
                var known = visit
                known.session = try await act.signIn.session(token: next)
                known.token = next
                response = try await KeptForm.goOn(known, back: back)
            }
            response.headers[.setCookie] = SessionCookie.set(next)
            return response
        } catch let failure as SignIn.Failure {
            return page(visit, back: WayBack(visit.form["back"], isToFile: true), problem: failure)
        }
    }

    private static func page(_ visit: Visit, back: WayBack, problem: SignIn.Failure?) -> Response {
        let text = visit.text
        let fields: HTML = """
            \(ProofFields(text))
            \(ButtonRow("\(SubmitButton(text("prove.button")))"))
            """
        let page = visit.page(
            text("prove.title"), width: .reading,
            """
            \(PageHeading(text("prove.title"), lead: text("prove.lead")))
            \(HTML.when(problem) { Notice(.danger, $0.sentence(text)).html })
            \(HTML.when(!visit.parcel.isEmpty, "<div data-kept>\(Notice(.info, text("kept.waits_for_proof")))</div>"))
            \(Form(to: "/account/prove", hidden: [HiddenField("back", back.address)] + visit.parcelFields, content: fields))
            """)
        return problem?.marking(page) ?? page
    }
}
