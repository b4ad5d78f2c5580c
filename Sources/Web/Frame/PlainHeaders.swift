import HTTPTypes
import Hummingbird

/// Takes the headers of a request that are not ASCII, or longer than any browser sends, as if they had not been sent:
/// what reads one further in may compare and fold it as it likes. Cookies are read byte by byte (`RequestCookies`) and
/// stay, since those of other programs on the same host come with ours.
struct PlainHeaders<Context: RequestContext>: RouterMiddleware {
    /// Bytes of one header.
    private static var longest: Int { 4096 }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard !request.headers.allSatisfy(Self.isPlain) else { return try await next(request, context) }
        var head = request.head
        head.headerFields = HTTPFields(request.headers.filter(Self.isPlain))
        return try await next(Request(head: head, body: request.body), context)
    }

    private static func isPlain(_ field: HTTPField) -> Bool {
        field.name == .cookie || field.value.utf8.count <= longest && field.value.utf8.allSatisfy { $0 < 0x80 }
    }
}
