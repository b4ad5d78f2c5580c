import Content
import Desks
import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Store
import Vault

/// The one door: every request comes through here with its route's rule.
struct Gate: Sendable {
    let site: Site
    /// For those who send something; and for the gate's own: what keeps a session, the leaf of a search.
    let act: Act

    /// A form of text; a spreadsheet comes through its own page.
    static let largestForm = 1 << 20

    func answer(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
        do {
            if route.method != .get, !SameOrigin.holds(request) {
                return try await problem("page.cross_site", .forbidden, request, context, route)
            }
            var visit = try await visit(request, context)
            visit.isData = route.isData
            visit.phone = route.isData ? request.headers[HTTPField.Name("X-Device")!] : nil
            // Style sheets and letters are the same for all, and kept by the browser.
            if !route.isAsset { try site.rate.admit(visit.rateKey, at: act.office.elapsed()) }
            // A cookie that names no session makes nobody known: what is left to do is done where strangers wait.
            guard visit.session == nil, let strangers = site.strangers else {
                return try await respond(route, visit, request)
            }
            return try await withTaskExecutorPreference(strangers) { [visit] in
                try await respond(route, visit, request)
            }
        } catch is NIOTooManyBytesError {
            return (try? await problem("page.too_large", .contentTooLarge, request, context, route))
                ?? Response(status: .contentTooLarge)
        } catch let exceeded as RequestRate.Exceeded {
            return (try? await visit(request, context)).map { visit in
                var visit = visit
                visit.isData = route.isData
                return ErrorPages.tooMany(exceeded, visit)
            } ?? Response(status: .ok).comeAgain(in: exceeded.seconds)
        } catch is FormData.MarksRunOn {
            return (try? await problem("page.marks", .unprocessableContent, request, context, route))
                ?? Response(status: .unprocessableContent)
        } catch let error as HTTPError {
            return Response(status: error.status)
        } catch let problem as VaultProblem {
            // The place, never the value: register, record and field.
            site.logger.error("vault", metadata: ["problem": "\(problem)", "path": "\(route.path)"])
            return (try? await self.problem("page.our_fault", .internalServerError, request, context, route))
                ?? Response(status: .internalServerError)
        } catch let failure as DatabaseFailure {
            // The sender has to know whether it may be sent again.
            site.logger.error("database", metadata: ["failure": "\(failure)", "path": "\(route.path)"])
            let key = if case .outcomeUnknown = failure { "page.outcome_unknown" } else { "page.database_away" }
            // The session would be asked of the database.
            return (try? await visit(request, context, isStranger: true)).map { visit in
                var visit = visit
                visit.isData = route.isData
                return ErrorPages.page(key, .serviceUnavailable, visit)
            } ?? Response(status: .serviceUnavailable)
        } catch {
            // The kind of the fault stays in the log: a message could carry a name.
            site.logger.error("request failed", metadata: ["kind": "\(type(of: error))", "path": "\(route.path)"])
            return (try? await problem("page.our_fault", .internalServerError, request, context, route))
                ?? Response(status: .internalServerError)
        }
    }

    /// The route's answer to somebody who may come.
    private func respond(_ route: Route, _ asked: Visit, _ request: Request) async throws -> Response {
        var visit = asked
        switch route.answerer {
        case .open(let handler): return try await handling(visit) { try await handler($0) }
        case .openActing(let actor):
            visit = try await sent(visit, request, most: route.carriesParcels ? Parcel.largest : Self.largestForm)
            return try await handling(visit) { try await actor($0, act) }
        case .signedIn(let handler): return try await respond(route, visit, request) { try await handler($0, $1) }
        case .acting(let actor): return try await respond(route, visit, request) { try await actor($0, $1, act) }
        }
    }

    /// The same on a route for those who are signed in.
    private func respond(
        _ route: Route, _ asked: Visit, _ request: Request, _ handler: (Visit, Viewer) async throws -> Response
    ) async throws -> Response {
        var visit = asked
        guard let viewer = visit.viewer else {
            if route.isData { return ErrorPages.page("data.signed_out", .unauthorized, visit) }
            if route.method != .get {
                return try KeptForm.signedOut(
                    route, try await sent(visit, request, most: Self.largestForm), from: Self.pageBefore(request))
            }
            return visit.redirect(to: "/sign-in?back=\(visit.path)")
        }
        if route.method != .get {
            let most = route.carriesParcels ? Parcel.largest : Self.largestForm
            visit = try await sent(visit, request, most: most)
            // Whose form it is comes before whether this viewer might send one: it may be a colleague's.
            if !route.isData,
                let first = try await KeptForm.elsewhere(route, visit, viewer, from: Self.pageBefore(request))
            {
                return first
            }
        }
        guard route.rule.admits(viewer, register: visit.parameters["register"]) else {
            return ErrorPages.notFound(visit)
        }
        if let elsewhere = Self.detour(route, visit, request) { return elsewhere }
        visit.isSending = route.method != .get
        let searched = route.rule.register(named: visit.parameters["register"])
        do {
            return try await handling(visit) { visit in
                // Here and nowhere else: no page can forget to count a search.
                if let searched, !visit.query["q"].isEmpty {
                    try await act.office.noteSearch(in: searched, as: viewer)
                }
                return try await handler(visit, viewer)
            }
        } catch is Visit.ProofNeeded {
            // An act asks for a proof that its route did not ask for: what was sent waits likewise.
            return try await KeptForm.untilProved(route, visit, viewer, from: Self.pageBefore(request))
                ?? Self.toProof(visit, request)
        }
    }

    /// The page where someone has to go first: to set up the second factor, or to give passphrase and code again. From there
    /// they come back to the page; what they were about to send is sent from there once more.
    private static func detour(_ route: Route, _ visit: Visit, _ request: Request) -> Response? {
        guard let session = visit.session else { return nil }
        if session.mustSetFactor, route.isData { return ErrorPages.page("data.needs_factor", .forbidden, visit) }
        if session.mustSetFactor, !route.rule.isForOwnAccount { return visit.redirect(to: "/account/factor") }
        let isSending = route.method != .get
        guard route.needsProof, !session.isProved(at: visit.office.clock(), isSending: isSending) else { return nil }
        return toProof(visit, request)
    }

    /// To where passphrase and code are given again, and back.
    private static func toProof(_ visit: Visit, _ request: Request) -> Response {
        let back = request.method == .get ? WayBack(visit.path, isToFile: true) : pageBefore(request)
        return visit.redirect(to: "/account/prove?back=\(back.address)")
    }

    /// The page of this site that a form was sent from.
    private static func pageBefore(_ request: Request) -> WayBack {
        guard let address = request.headers[.referer], let host = request.head.authority,
            let range = address.firstRange(of: "://\(host)/")
        else { return .home }
        return WayBack(String(address[address.index(before: range.upperBound)...]))
    }

    func notFound(_ request: Request, _ context: SiteContext) async -> Response {
        guard let visit = try? await visit(request, context) else { return Response(status: .notFound) }
        return ErrorPages.notFound(visit)
    }

    private func handling(
        _ visit: Visit, _ handler: (Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await handler(visit)
        } catch DeskProblem.stale(let conflict) where !visit.isData {
            return try await ConflictPage.answer(conflict, visit)
        } catch let problem as DeskProblem {
            return ErrorPages.page(problem, visit)
        }
    }

    private func visit(
        _ request: Request, _ context: SiteContext, isStranger: Bool = false
    ) async throws -> Visit {
        let cookies = RequestCookies(request)
        let token = isStranger ? nil : cookies[SessionCookie.name]
        var session: Session?
        if let token { session = try await act.signIn.session(token: token) }
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            // A part that names nothing is found nowhere.
            parameters[String(name)] = PathParameter.read(value) ?? ""
        }
        return Visit(
            site: site, path: request.uri.path, parameters: parameters,
            query: (try? FormData((request.uri.query ?? "").utf8)) ?? FormData(), form: FormData(),
            text: LanguageChoice.language(cookies, request, in: site.content), session: session,
            knock: Knock(
                network: Network.name(request, context.remoteAddress, proxies: site.proxies),
                device: cookies[SessionCookie.deviceName], browser: BrowserName.read(request.headers[.userAgent])),
            token: token)
    }

    /// With what was sent: a form, or for a program its bytes.
    private func sent(_ visit: Visit, _ request: Request, most: Int) async throws -> Visit {
        var visit = visit
        visit.body = Array(buffer: try await request.body.collect(upTo: most))
        try site.rate.admit(bodyOf: visit.body.count, visit.rateKey, at: act.office.elapsed())
        guard !visit.isData else { return visit }
        guard let form = try FormData(visit.body) else { throw HTTPError(.badRequest) }
        visit.form = form.without([FormOwner.field, Parcel.field])
        visit.formOwner = form[FormOwner.field]
        visit.parcel = form[Parcel.field]
        return visit
    }

    private func problem(
        _ key: String, _ status: HTTPResponse.Status, _ request: Request, _ context: SiteContext, _ route: Route
    ) async throws -> Response {
        var visit = try await visit(request, context)
        visit.isData = route.isData
        return ErrorPages.page(key, status, visit)
    }
}
