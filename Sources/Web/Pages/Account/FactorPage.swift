import Desks
import Domain
import Hummingbird
import Markup

/// Setting up the second factor: a picture for the phone's camera, the same to type in by hand, and a first code.
enum FactorPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, isWrong: false)
    }

    @Sendable static func confirm(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        // Somebody who signed in before factors stood ready from then on begins one here.
        guard try await visit.office.begunFactor(of: session) != nil || session.hasFactor else {
            _ = try await act.signIn.beginFactor(session)
            return try await page(visit, isWrong: false)
        }
        let isRight = try await act.signIn.confirmFactor(session, code: visit.form["code"])
        guard isRight else { return try await page(visit, isWrong: true) }
        guard !visit.parcel.isEmpty, let token = visit.token else { return visit.redirect(to: "/account") }
        var known = visit
        known.session = try await act.signIn.session(token: token)
        return try await KeptForm.goOn(known, back: WayBack("/account"))
    }

    private static func page(_ visit: Visit, isWrong: Bool) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        guard let factor = try await visit.office.begunFactor(of: session) else {
            return session.hasFactor ? visit.redirect(to: "/account") : begin(visit)
        }
        let text = visit.text
        let code = Prompt(text("factor.code"), error: isWrong ? text("factor.wrong") : nil)
        let fields: HTML = """
            \(CodeField("code", code))
            \(ButtonRow("\(SubmitButton(text("factor.button")))"))
            """
        return visit.page(
            text("factor.title"), status: isWrong ? .unprocessableContent : .ok, width: .reading,
            """
            \(PageHeading(text("factor.title"), lead: text("factor.lead")))
            \(HTML.when(!visit.parcel.isEmpty, "<div data-kept>\(Notice(.info, text("kept.waits_for_factor")))</div>"))
            <ol class="steps-to-do">
            <li><p>\(text("factor.app"))</p></li>
            <li><p>\(text("factor.scan"))</p>\(QRCode(factor.address, label: text("factor.picture")))
            <p>\(text("factor.by_hand"))</p><p class="typed"><code>\(factor.typed)</code></p></li>
            <li>\(Form(to: "/account/factor", hidden: visit.parcelFields, content: fields))</li>
            </ol>
            """)
    }

    /// Where none was begun at the sign-in.
    private static func begin(_ visit: Visit) -> Response {
        let text = visit.text
        return visit.page(
            text("factor.title"), width: .reading,
            PageHeading(text("factor.title"), lead: text("factor.lead")).html
                + Form(
                    to: "/account/factor", hidden: visit.parcelFields,
                    content: ButtonRow("\(SubmitButton(text("account.factor_set")))").html
                ).html)
    }
}
