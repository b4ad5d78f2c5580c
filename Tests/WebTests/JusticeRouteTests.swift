import Desks
import Domain
import Testing

@testable import Web

/// Roles × routes, made from the routes themselves: a new route is tested by being there.
@Suite struct JusticeRouteTests {
    @Test(arguments: Role.allCases)
    func everyPageOpensExactlyWhereTheRuleAdmits(role: Role) async throws {
        let site = try await JusticeSite.shared.value
        let viewer = try await site.viewer(role)
        let nothing = try await site.get("/no/such/place", as: role)
        #expect(nothing.status == .notFound)
        var toPrograms: Set<String> = []
        for route in Routes.all where route.method == .get {
            guard case .signedIn = route.answerer else { continue }
            for address in try await RouteAddresses(site: site).addresses(of: route, for: viewer) {
                #expect(!address.path.contains("/:"), "no value for \(address.path)")
                let named = address.path.split(separator: "/").dropFirst().first.map(String.init)
                let isAdmitted = address.isOpen && route.rule.admits(viewer, register: named)
                let answer = try await site.get(address.path, as: role)
                #expect(answer.status == (isAdmitted ? .ok : .notFound), "\(role) \(address.path)")
                if !isAdmitted, route.isData {
                    toPrograms.insert(answer.body)
                } else if !isAdmitted {
                    #expect(answer.body == nothing.body, "\(role) \(address.path) tells more than nothing")
                }
            }
        }
        #expect(toPrograms.count <= 1, "\(role): programs are told of different nothings")
    }

    @Test func nobodyGetsAPageWithoutSigningIn() async throws {
        let site = try await JusticeSite.shared.value
        for path in [
            "/cases", "/cases/C-0001", "/figures", "/figures/download.csv", "/registers/people", "/data/people",
        ] {
            let answer = try await site.get(path, as: nil)
            #expect(answer.status == .seeOther)
            #expect(answer.location?.hasPrefix("/sign-in") == true)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func aFormFromAnotherSiteChangesNothing() async throws {
        let site = try await JusticeSite.shared.value
        for route in Routes.all where route.method == .post {
            let path = route.path.replacing(":id", with: "C-0001").replacing(":suspect", with: "K-0001")
                .replacing(":step", with: "close").replacing(":register", with: "criminal_cases")
            for origin in [nil, "cross-site", "same-site", "none"] {
                let answer = try await site.postFromElsewhere(path, as: .atd, site: origin)
                #expect(answer.status == .forbidden, "\(path) from \(origin ?? "nowhere")")
            }
        }
    }
}
