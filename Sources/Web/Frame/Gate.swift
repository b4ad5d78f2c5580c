import Content
import Desks
import Domain
import Hummingbird
import Markup

/// The one door: every request comes through here with its route's rule.
struct Gate: Sendable {
    let site: Site

    /// A form of text; a spreadsheet comes through its own page.
    static let largestForm = 1 << 20

    func answer(_ route: Route, _ request: Request, _ context: BasicRequestContext) async -> Response {
        do {
            if route.method != .get, !SameOrigin.holds(request) {
                return try await problem("page.cross_site", .forbidden, request, context)
            }
            var visit = try await visit(request, context)
            switch route.answerer {
            case .open(let handler):
                if route.method != .get { visit = try await withForm(visit, request) }
                return try await handling(visit) { try await handler($0) }
            case .signedIn(let handler):
                guard let viewer = visit.viewer else {
                    return visit.redirect(to: "/sign-in?back=\(visit.path.addingPercentEncodingForQuery)")
                }
                guard route.rule.admits(viewer, register: visit.parameters["register"]) else {
                    return ErrorPages.notFound(visit)
                }
                if route.method != .get { visit = try await withForm(visit, request) }
                let searched = route.rule.register(named: visit.parameters["register"])
                return try await handling(visit) { visit in
                    // Here and nowhere else: no page can forget to count a search.
                    if let searched, !visit.query["q"].isEmpty {
                        try await site.office.noteSearch(in: searched, as: viewer)
                    }
                    return try await handler(visit, viewer)
                }
            }
        } catch let error as HTTPError {
            return Response(status: error.status)
        } catch {
            // What went wrong stays in the log, by kind: a message could carry a name.
            site.logger.error("request failed", metadata: ["kind": "\(type(of: error))", "path": "\(route.path)"])
            return (try? await problem("page.our_fault", .internalServerError, request, context))
                ?? Response(status: .internalServerError)
        }
    }

    func notFound(_ request: Request, _ context: BasicRequestContext) async -> Response {
        guard let visit = try? await visit(request, context) else { return Response(status: .notFound) }
        return ErrorPages.notFound(visit)
    }

    private func handling(
        _ visit: Visit, _ handler: (Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await handler(visit)
        } catch let problem as DeskProblem {
            return ErrorPages.page(problem, visit)
        }
    }

    private func visit(_ request: Request, _ context: BasicRequestContext) async throws -> Visit {
        let token = SessionCookie.token(in: request)
        var viewer: Viewer?
        if let token { viewer = try await site.signIn.viewer(token: token) }
        let browsed: [BrowsingLimits.Kind: Int] =
            if let viewer { try await site.office.browsed(by: viewer) } else { [:] }
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            parameters[String(name)] = String(value).removingPercentEncoding ?? String(value)
        }
        return Visit(
            site: site, path: request.uri.path, parameters: parameters,
            query: FormData(request.uri.query ?? "") ?? FormData(), form: FormData(),
            text: LanguageChoice.language(for: request, in: site.content), viewer: viewer, token: token,
            browsed: browsed)
    }

    private func withForm(_ visit: Visit, _ request: Request) async throws -> Visit {
        let body = try await request.body.collect(upTo: Self.largestForm)
        guard let form = FormData(String(buffer: body)) else { throw HTTPError(.badRequest) }
        return Visit(
            site: visit.site, path: visit.path, parameters: visit.parameters, query: visit.query, form: form,
            text: visit.text, viewer: visit.viewer, token: visit.token, browsed: visit.browsed)
    }

    private func problem(
        _ key: String, _ status: HTTPResponse.Status, _ request: Request, _ context: BasicRequestContext
    ) async throws -> Response {
        ErrorPages.page(key, status, try await visit(request, context))
    }
}
