import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct HardeningTests {
    private static let always = [
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Permissions-Policy", "Strict-Transport-Security",
    ]

    @Test func everyAnswerOfEveryRouteCarriesTheSafeHeadersAndNoPageIsKept() async throws {
        try await SmallCountry().visited { visitor in
            for route in Routes.all {
                let path = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "x" : String($0) }
                for user in [nil, "noy", "thip"] {
                    let answer =
                        route.method == .get
                        ? try await visitor.get("/" + path.joined(separator: "/"), as: user)
                        : try await visitor.post("/" + path.joined(separator: "/"), as: user)
                    for name in Self.always {
                        #expect(answer.headers[HTTPField.Name(name)!] != nil, "\(route.path) lacks \(name)")
                    }
                    #expect(answer.status.code < 500, "\(route.method) \(route.path) as \(user ?? "nobody")")
                    if !route.isAsset, answer.headers[.contentType]?.hasPrefix("text/html") == true {
                        #expect(answer.headers[.cacheControl] == "no-store", "\(route.path)")
                    }
                }
            }
        }
    }

    @Test func thePolicyAllowsNothingFromElsewhereAndNoInlineScript() {
        let policy = SafeHeaders<SiteContext>.policy
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(policy.contains("require-trusted-types-for 'script'"))
        for loose in ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"] { #expect(!policy.contains(loose)) }
    }

    @Test func otherMethodsAreRefused() async throws {
        let country = try await SmallCountry()
        let application = Application(router: try country.site.router())
        let token = try await country.token("noy")
        try await application.test(.router) { client in
            for method in ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS", "FROB"] {
                for path in ["/", "/people", "/screenings", "/account"] {
                    let headers: HTTPFields = [
                        .cookie: "\(SessionCookie.name)=\(token)", HTTPField.Name("X-HTTP-Method-Override")!: "POST",
                        HTTPField.Name("Sec-Fetch-Site")!: "same-origin",
                    ]
                    try await client.execute(uri: path, method: .init(method)!, headers: headers) { answer in
                        #expect([404, 405].contains(answer.status.code), "\(method) \(path): \(answer.status)")
                    }
                }
            }
        }
    }

    @Test func aSessionThatAsksTooMuchIsToldToWaitAndOthersAreNot() async throws {
        let country = try await SmallCountry(requestsPerSecond: 2)
        try await country.visited { visitor in
            func statuses(_ count: Int, _ user: String) async throws -> [Int] {
                var codes: [Int] = []
                for _ in 0..<count { codes.append(try await visitor.get("/", as: user).status.code) }
                return codes
            }
            let noy = try await statuses(11, "noy")
            #expect(noy == Array(repeating: 200, count: 10) + [429])
            let dala = try await statuses(1, "dala")
            #expect(dala == [200])
            country.clock.move(seconds: 1)
            let later = try await statuses(3, "noy")
            #expect(later == [200, 200, 429])
        }
    }

    @Test func onlyAProxyIsBelievedAboutWhereARequestComesFrom() throws {
        func name(_ peer: String, told: [String], proxies: Set<String>) throws -> String {
            var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            head.headerFields[values: HTTPField.Name("X-Forwarded-For")!] = told
            let request = Request(head: head, body: .init(buffer: ByteBuffer()))
            return Network.name(request, try SocketAddress(ipAddress: peer, port: 1), proxies: proxies)
        }
        #expect(try name("10.0.0.7", told: ["1.2.3.4"], proxies: []) == "10.0.0.7")
        #expect(try name("10.0.0.7", told: ["1.2.3.4"], proxies: ["10.0.0.8"]) == "10.0.0.7")
        #expect(try name("10.0.0.7", told: ["9.9.9.9, 1.2.3.4"], proxies: ["10.0.0.7"]) == "1.2.3.4")
        #expect(try name("10.0.0.7", told: ["9.9.9.9", "1.2.3.4"], proxies: ["10.0.0.7"]) == "1.2.3.4")
        // Whoever has one IPv6 connection has 2^64 addresses.
        let six = try ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2:9:9:9:9", "2001:db8:1:3::1"].map {
            try name($0, told: [], proxies: [])
        }
        #expect(six[0] == six[1])
        #expect(six[1] != six[2])
    }
}
