import Domain
import Hummingbird

/// One line of `Routes.swift`: method, path, rule, and who answers. There is no route without a rule.
public struct Route: Sendable {
    /// Looks: a `Visit` leads to no writer.
    public typealias OpenHandler = @Sendable (Visit) async throws -> Response
    public typealias Handler = @Sendable (Visit, Viewer) async throws -> Response
    /// Takes what was sent, and may write.
    public typealias OpenActor = @Sendable (Visit, Act) async throws -> Response
    public typealias Actor = @Sendable (Visit, Viewer, Act) async throws -> Response

    enum Answerer: Sendable {
        case open(OpenHandler)
        case openActing(OpenActor)
        case signedIn(Handler)
        case acting(Actor)
    }

    /// What looks is asked with GET, what acts with POST.
    var method: HTTPRequest.Method {
        switch answerer {
        case .open, .signedIn: .get
        case .openActing, .acting: .post
        }
    }
    let path: String
    let rule: Rule
    let answerer: Answerer
    /// Whether passphrase and code have to have been given lately (ASVS 7.5.3).
    var needsProof = false
    /// Whether it is for a program, which sends JSON and is answered with JSON, refusals too.
    var isData = false
    /// Shows the form of what was sent, filled in as it was typed, and saves nothing; nil where the general page does.
    var showsAgain: Handler?
    /// Whether it hands out a file or data to take along, and shows no page.
    var isFile = false
    /// Whether all that is typed there is a secret: it is never kept, and typed again after signing in.
    var isSecret = false

    /// The same for everybody and kept by the browser: style sheets, letters, the program for phones.
    var isAsset: Bool {
        guard case .open = answerer else { return false }
        return path.hasPrefix("/assets/") || path.hasPrefix("/field")
    }

    /// Whether a form that waits for its owner comes through here.
    var carriesParcels: Bool { ["/sign-in", "/sign-out", "/account/prove", "/account/factor"].contains(path) }

    /// A page for anybody, signed in or not.
    static func open(_ path: String, _ handler: @escaping OpenHandler) -> Route {
        Route(path: path, rule: .anybody, answerer: .open(handler))
    }

    /// A form that anybody may send.
    static func openPost(_ path: String, _ actor: @escaping OpenActor) -> Route {
        Route(path: path, rule: .anybody, answerer: .openActing(actor))
    }

    static func get(_ path: String, _ rule: Rule, _ handler: @escaping Handler) -> Route {
        Route(path: path, rule: rule, answerer: .signedIn(handler))
    }

    static func post(_ path: String, _ rule: Rule, _ actor: @escaping Actor) -> Route {
        Route(path: path, rule: rule, answerer: .acting(actor))
    }

    /// The same route for those who have just shown again who they are.
    var proved: Route {
        var route = self
        route.needsProof = true
        return route
    }

    /// The same route with a handler that shows its form again after somebody had to sign in.
    ///
    /// - Parameter handler: reads `visit.form` and writes nothing but leaves of reading: nobody has pressed "save" yet.
    func again(_ handler: @escaping Handler) -> Route {
        var route = self
        route.showsAgain = handler
        return route
    }

    /// The same route for what is taken along: nobody is led there by a link through the sign-in.
    var file: Route {
        var route = self
        route.isFile = true
        return route
    }

    /// The same route for a form of passphrases and codes.
    var secret: Route {
        var route = self
        route.isSecret = true
        return route
    }

    /// The same route for a program: what is sent is JSON, and every answer is.
    var data: Route {
        var route = self
        route.isData = true
        return route
    }
}

extension Route {
    /// The line of the table that answers a path, and the parts of the path by their name.
    static func find(_ method: HTTPRequest.Method, _ path: String) -> (route: Route, parameters: [String: String])? {
        let parts = path.split(separator: "/").map { String($0).removingPercentEncoding ?? String($0) }
        let found = Routes.all.filter { $0.method == method }.compactMap { route in
            route.parameters(of: parts).map { (route: route, parameters: $0) }
        }
        // The one that names most of the path itself.
        return found.min { $0.parameters.count < $1.parameters.count }
    }

    private func parameters(of parts: [String]) -> [String: String]? {
        let own = path.split(separator: "/")
        guard own.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (own, part) in zip(own, parts) {
            if own.first == ":" {
                parameters[String(own.dropFirst())] = part
            } else if own != part {
                return nil
            }
        }
        return parameters
    }
}
