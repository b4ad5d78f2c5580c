import Domain
import Hummingbird

/// One line of `Routes.swift`: method, path, rule, and who answers. There is no route without a rule.
public struct Route: Sendable {
    public typealias OpenHandler = @Sendable (Visit) async throws -> Response
    public typealias Handler = @Sendable (Visit, Viewer) async throws -> Response

    enum Answerer: Sendable {
        case open(OpenHandler)
        case signedIn(Handler)
    }

    let method: HTTPRequest.Method
    let path: String
    let rule: Rule
    let answerer: Answerer
    /// Whether passphrase and code have to have been given lately (ASVS 7.5.3).
    var needsProof = false
    /// Whether it is for a program, which sends JSON and is answered with JSON, refusals too.
    var isData = false

    /// The same for everybody and kept by the browser: style sheets, letters, the program for phones.
    var isAsset: Bool {
        guard case .open = answerer else { return false }
        return path.hasPrefix("/assets/") || method == .get && path.hasPrefix("/field")
    }

    /// A page for anybody, signed in or not.
    static func open(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping OpenHandler) -> Route {
        Route(method: method, path: path, rule: .anybody, answerer: .open(handler))
    }

    static func get(_ path: String, _ rule: Rule, _ handler: @escaping Handler) -> Route {
        Route(method: .get, path: path, rule: rule, answerer: .signedIn(handler))
    }

    static func post(_ path: String, _ rule: Rule, _ handler: @escaping Handler) -> Route {
        Route(method: .post, path: path, rule: rule, answerer: .signedIn(handler))
    }

    /// The same route for those who have just shown again who they are.
    var proved: Route {
        var route = self
        route.needsProof = true
        return route
    }

    /// The same route for a program: what is sent is JSON, and every answer is.
    var data: Route {
        var route = self
        route.isData = true
        return route
    }
}
