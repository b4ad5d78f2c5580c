import Hummingbird

/// Answers requests that bring no session on threads of their own, which give way to all others: however many strangers
/// ask at once, a page of somebody who is signed in never waits behind them.
struct StrangersApart: RouterMiddleware {
    /// Nil for the same threads as everybody's.
    let executor: (any TaskExecutor)?

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard let executor, RequestCookies(request)[SessionCookie.name] == nil else {
            return try await next(request, context)
        }
        return try await withTaskExecutorPreference(executor) { try await next(request, context) }
    }
}
