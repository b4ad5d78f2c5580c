import Hummingbird

/// Gives an address that no route has the same page as a record that is not there or not one's own.
struct NotFoundPages: RouterMiddleware {
    typealias Context = SiteContext

    let gate: Gate

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await gate.notFound(request, context)
        }
    }
}
