import HTTPTypes
import Hummingbird

/// Headers that every answer carries: nothing from elsewhere, no frames, no sniffing. What a page says itself of its
/// policy stays: the program for phones has one of its own.
struct SafeHeaders<Context: RequestContext>: RouterMiddleware {
    static var policy: String { contentPolicy }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in headers where response.headers[name] == nil { response.headers[name] = value }
        return response
    }
}

private let contentPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    + "require-trusted-types-for 'script'; trusted-types 'none'"

/// Names are checked when they are made: once, not at every answer.
private let headers: [(HTTPField.Name, String)] = [
    (HTTPField.Name("Content-Security-Policy")!, contentPolicy),
    (HTTPField.Name("X-Content-Type-Options")!, "nosniff"),
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
    (HTTPField.Name("Permissions-Policy")!, "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    // Browsers keep to it where the site is served over TLS, and leave it alone elsewhere.
    (HTTPField.Name("Strict-Transport-Security")!, "max-age=63072000; includeSubDomains"),
]
