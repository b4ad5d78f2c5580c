import Content
import Desks
import Domain
import Hummingbird
import Markup

/// Coming in and going out.
enum SignInPages {
    @Sendable static func show(_ visit: Visit) async throws -> Response {
        visit.viewer == nil ? form(visit, back: WayBack(visit.query["back"])) : visit.redirect(to: "/")
    }

    @Sendable static func signIn(_ visit: Visit, _ act: Act) async throws -> Response {
        do {
            let admitted = try await act.signIn.signIn(
                username: visit.form["username"], password: visit.form["password"], code: visit.form["code"],
                from: visit.knock)
            var response = try await cameIn(visit, admitted.token, act)
            response.headers[values: .setCookie] =
                [SessionCookie.set(admitted.token)] + (admitted.device.map { [SessionCookie.setDevice($0)] } ?? [])
            return response
        } catch let failure as SignIn.Failure {
            return form(visit, back: WayBack(visit.form["back"]), problem: failure)
        }
    }

    @Sendable static func signOut(_ visit: Visit, _ act: Act) async throws -> Response {
        if let token = visit.token { try await act.signIn.signOut(token: token) }
        // A form that waits for somebody else goes on waiting on the sign-in page.
        var stranger = visit
        stranger.session = nil
        var response =
            visit.parcel.isEmpty
            ? visit.redirect(to: "/sign-in") : form(stranger, back: WayBack(visit.form["back"]))
        response.headers[.setCookie] = SessionCookie.clear
        return response
    }

    /// To where they were going, or to the form that waits for them.
    private static func cameIn(_ visit: Visit, _ token: String, _ act: Act) async throws -> Response {
        let back = WayBack(visit.form["back"])
        guard !visit.parcel.isEmpty else { return visit.redirect(to: LocalPath(back)) }
        var known = visit
        known.session = try await act.signIn.session(token: token)
        known.token = token
        return try await KeptForm.goOn(known, back: back)
    }

    /// - Parameter visit: carries a waiting form on, if one waits.
    static func form(_ visit: Visit, back: WayBack, problem: SignIn.Failure? = nil) -> Response {
        let text = visit.text
        let waits = !visit.parcel.isEmpty
        let isLost = !waits && !visit.query["lost"].isEmpty
        let fields: HTML = """
            \(TextField("username", Prompt(text("sign_in.username")), value: visit.form["username"], autocomplete: "username"))
            \(ProofFields(text))
            \(ButtonRow("\(SubmitButton(text("sign_in.button")))"))
            """
        let page = visit.page(
            text("sign_in.title"), width: .reading,
            """
            \(PageHeading(text("sign_in.title"), lead: text("sign_in.lead")))
            \(HTML.when(problem) { Notice(.danger, $0.sentence(text)).html })
            \(HTML.when(waits, "<div data-kept>\(Notice(.info, text("kept.waits")))</div>"))
            \(HTML.when(isLost, Notice(.warning, text("kept.lost.lead")).html))
            \(Form(
                to: "/sign-in", hidden: [HiddenField("back", back.address)] + visit.parcelFields,
                unsavedWarning: waits ? text("form.unsaved") : nil, content: fields))
            """)
        return problem?.marking(page) ?? page
    }
}
