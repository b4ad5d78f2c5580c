import Content
import Desks
import Domain
import Hummingbird
import Markup

/// What becomes of a form that can't be saved as things stand: nobody is signed in, somebody else is, or has to show
/// first who they are. It waits, sealed (`Parcel`), and comes back to its author. Nothing is ever saved unasked.
enum KeptForm {
    /// Sent while nobody is signed in: the sign-in page, which carries it on.
    ///
    /// - Parameter visit: with what was sent.
    static func signedOut(_ route: Route, _ visit: Visit, from page: WayBack) throws -> Response {
        guard let parcel = try parcel(route, visit, owner: visit.formOwner, from: page) else {
            return visit.form.names.isEmpty
                ? visit.redirect(to: "/sign-in?back=\(page.address)")
                : visit.redirect(to: "/sign-in?lost=1&back=\(page.address)")
        }
        return SignInPages.form(visit.carrying(parcel), back: page)
    }

    /// Sent by somebody who is signed in: where they have to go first; nil if nowhere.
    static func elsewhere(
        _ route: Route, _ visit: Visit, _ viewer: Viewer, from page: WayBack
    ) async throws -> Response? {
        let session = visit.office.vault
        if !visit.formOwner.isEmpty, try !FormOwner.isMark(visit.formOwner, of: viewer.staff, session) {
            // Typed by somebody else, on a page that was still open.
            let parcel = try parcel(route, visit, owner: visit.formOwner, from: page)
            return WaitingPage.another(visit.carrying(parcel ?? ""), back: page)
        }
        guard route.isHeldUp(visit), let mark = try session.mark(ofStaff: viewer.staff),
            let parcel = try parcel(route, visit, owner: mark, from: page)
        else { return nil }
        return try await held(route, visit.carrying(parcel), viewer, back: page)
    }

    /// Sent to an act that asks for a proof of who does it, by somebody who gave none lately.
    static func untilProved(
        _ route: Route, _ visit: Visit, _ viewer: Viewer, from page: WayBack
    ) async throws -> Response? {
        guard route.method != .get, !visit.isShownAgain,
            let mark = try visit.office.vault.mark(ofStaff: viewer.staff),
            let parcel = try parcel(route, visit, owner: mark, from: page)
        else { return nil }
        return ProvePage.form(visit.carrying(parcel), back: page)
    }

    /// Carries a waiting form on to its owner, who has just signed in or shown who they are.
    ///
    /// - Parameter visit: of the person signed in now, with the parcel.
    static func goOn(_ visit: Visit, back: WayBack) async throws -> Response {
        let vault = visit.office.vault
        guard let viewer = visit.viewer else { return visit.redirect(to: "/sign-in") }
        guard let parcel = try Parcel(visit.parcel, at: visit.office.clock(), vault),
            let (route, parameters) = Route.find(.post, parcel.path)
        else { return WaitingPage.lost(visit.carrying(""), back: back) }
        if visit.session?.mustSetFactor == true, !route.rule.isForOwnAccount {
            return try await held(route, visit, viewer, back: back)
        }
        guard try FormOwner.isMark(parcel.owner, of: viewer.staff, vault) else {
            return WaitingPage.another(visit, back: back)
        }
        guard route.rule.admits(viewer, register: parameters["register"]) else { return ErrorPages.notFound(visit) }
        if route.isHeldUp(visit) { return try await held(route, visit, viewer, back: WayBack(parcel.back)) }
        return try await shown(route, visit.shownAgain(parcel, parameters), viewer, parcel)
    }

    /// The form as it was typed: by the route's own page, else by the general one.
    private static func shown(
        _ route: Route, _ visit: Visit, _ viewer: Viewer, _ parcel: Parcel
    ) async throws -> Response {
        if let again = route.showsAgain {
            do { return try await again(visit, viewer) } catch is DeskProblem {
                // What it was about is not there any longer, or not theirs: what they typed is theirs all the same.
            }
        }
        return try await TypedFields.page(route, visit, viewer, parcel)
    }

    private static func held(_ route: Route, _ visit: Visit, _ viewer: Viewer, back: WayBack) async throws -> Response {
        if visit.session?.mustSetFactor == true { return try await FactorPage.show(visit, viewer) }
        return ProvePage.form(visit, back: back)
    }

    private static func parcel(_ route: Route, _ visit: Visit, owner: String, from page: WayBack) throws -> String? {
        // Where nothing was typed nothing is lost: the button is pressed again.
        guard !route.isSecret, FormOwner.isMark(owner), !visit.form.names.isEmpty else { return nil }
        return try Parcel(
            owner: owner, sentAt: visit.office.clock(), path: visit.path, back: page.address,
            body: String(decoding: visit.body, as: UTF8.self)
        ).sealed(visit.office.vault)
    }
}

extension Route {
    /// Whether somebody who is signed in has to do something else before this.
    fileprivate func isHeldUp(_ visit: Visit) -> Bool {
        guard let session = visit.session else { return false }
        if session.mustSetFactor, !rule.isForOwnAccount { return true }
        return needsProof && !session.isProved(at: visit.office.clock(), isSending: true)
    }
}

extension Visit {
    func carrying(_ parcel: String) -> Visit {
        var visit = self
        visit.parcel = parcel
        return visit
    }

    /// The visit in which a waiting form would have been sent, with nothing that is on its way any longer.
    fileprivate func shownAgain(_ parcel: Parcel, _ parameters: [String: String]) -> Visit {
        var visit = Visit(
            site: site, path: parcel.path, parameters: parameters, query: FormData(), form: parcel.form, text: text,
            session: session, knock: knock, token: token)
        visit.isShownAgain = true
        return visit
    }
}
