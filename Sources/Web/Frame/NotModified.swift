import HTTPTypes
import Hummingbird

/// Sends a browser nothing that it has: an answer with an `ETag` that the request names is 304 without a body.
struct NotModified<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method == .get || request.method == .head, response.status == .ok,
            let tag = response.headers[.eTag], Self.names(request.headers[.ifNoneMatch], tag)
        else { return response }
        var headers: HTTPFields = [.eTag: tag]
        headers[.cacheControl] = response.headers[.cacheControl]
        return Response(status: .notModified, headers: headers)
    }

    /// Weak comparison (RFC 9110, 8.8.3.2): what matters is the content, not how it was packed.
    static func names(_ header: String?, _ tag: String) -> Bool {
        guard let header else { return false }
        func plain(_ tag: some StringProtocol) -> String {
            let trimmed = String(tag.filter { $0 != " " && $0 != "\t" })
            return trimmed.hasPrefix("W/") ? String(trimmed.dropFirst(2)) : trimmed
        }
        return header.split(separator: ",").contains { plain($0) == "*" || plain($0) == plain(tag) }
    }
}
