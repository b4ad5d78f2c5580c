import HTTPTypes
import Hummingbird

/// Sends text compressed to browsers that take it: over a bad line a page costs a fifth.
///
/// Size can tell about content where an attacker's text and a secret stand in one page and the attacker can
/// make the browser ask for it. Here the session's cookie is `SameSite=Strict`, so that another site's request
/// comes without it, and no page holds a token (docs/decisions/0009).
struct Compressed<Context: RequestContext>: RouterMiddleware {
    /// Below this a packet is not saved.
    private static var smallest: Int { 1_000 }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard request.method == .get, Self.isText(response), let length = response.body.contentLength,
            length >= Self.smallest
        else { return response }
        // What is kept by a cache in between depends on what the browser takes.
        response.headers[.vary] = "Accept-Encoding"
        guard Self.takesGzip(request) else { return response }
        let whole = Collected()
        try await response.body.write(Collector(into: whole))
        let plain = whole.bytes
        guard let packed = Gzip.compressed(plain), packed.count < plain.count else {
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: plain))
            return response
        }
        response.headers[.contentEncoding] = "gzip"
        response.headers[.contentLength] = String(packed.count)
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        return response
    }

    private static func isText(_ response: Response) -> Bool {
        guard response.headers[.contentEncoding] == nil, let type = response.headers[.contentType] else { return false }
        return type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("image/svg+xml")
    }

    /// `gzip` in the list, unless with a weight of nothing.
    static func takesGzip(_ request: Request) -> Bool {
        (request.headers[.acceptEncoding] ?? "").split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard words.first == "gzip" else { return false }
            return !words.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { ("1"..."9").contains($0) } }
        }
    }
}

/// The bytes of a body, written in one go by one task.
private final class Collected: @unchecked Sendable {
    var bytes: [UInt8] = []
}

private struct Collector: ResponseBodyWriter {
    let whole: Collected

    init(into whole: Collected) { self.whole = whole }

    mutating func write(_ buffer: ByteBuffer) async throws { whole.bytes += Array(buffer.readableBytesView) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
