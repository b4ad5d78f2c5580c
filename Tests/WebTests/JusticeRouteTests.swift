import Desks
import Domain
import Store
import Testing

@testable import Web

/// Roles × routes, made from the routes themselves: a new route is tested by being there.
@Suite struct JusticeRouteTests {
    private static let registers = [
        "/screenings": "screenings", "/people": "people", "/referrals": "referrals",
        "/identifications": "identifications", "/cases": "criminal_cases",
        "/disclosures": "disclosures", "/staff": "staff",
    ]

    /// A route's address with real records in it, and whether there is one that the viewer may open.
    private struct Address {
        var path: String
        var isOpen = true
    }

    private func addresses(of route: Route, for viewer: Viewer, _ site: JusticeSite) async throws -> [Address] {
        if route.path.contains(":register") {
            return try await Register.all.asyncMap { register in
                let path = route.path.replacing(":register", with: register.code)
                if route.path == "/dictionary/:register" { return Address(path: path) }
                let grant = Policy.grant(viewer, register)
                var isOpen = grant.read > .nothing
                if path.hasSuffix("/new") { isOpen = isOpen && grant.create && !register.hasOwnDesk }
                if path.hasSuffix("/correct") {
                    isOpen = isOpen && grant.correct > .nothing && !register.isClosedToForms
                }
                if path.hasSuffix("/export") { isOpen = isOpen && Policy.mayExport(register) }
                guard path.contains(":id") else { return Address(path: path, isOpen: isOpen) }
                let id = try await self.id(in: register, for: viewer, site)
                return Address(path: path.replacing(":id", with: id ?? "X-NONE"), isOpen: isOpen && id != nil)
            }
        }
        var address = Address(path: route.path)
        if let prefix = Self.registers.keys.first(where: { route.path.hasPrefix($0 + "/:id") }) {
            let register = Register.named(Self.registers[prefix]!)!
            let id = prefix == "/cases" ? "C-0001" : try await id(in: register, for: viewer, site)
            address.path = address.path.replacing(":id", with: id ?? "X-NONE")
            address.isOpen = id != nil
            // A screening that is finished has no page that asks further.
            if let id, route.path.hasSuffix("/answers") {
                address.isOpen = try await site.office.write(as: viewer) { try $0.state(.screening, of: id) } == "open"
            }
        }
        // None waits for a second person in the sample.
        if route.path == "/exclusions/:id" { address = Address(path: "/exclusions/XC-NONE", isOpen: false) }
        if address.path.contains(":code") {
            let code = try await code(for: viewer, site)
            address.path = address.path.replacing(":code", with: code ?? "ZZZZZZ")
            address.isOpen = code != nil
        }
        let lifecycle: Lifecycle = address.path.contains(":suspect") ? .suspect : .criminalCase
        let step = lifecycle.steps.first { $0.roles.contains(viewer.role) }?.code ?? "open"
        address.path = address.path.replacing(":suspect", with: "K-0001").replacing(":step", with: step)
            .replacing(":pillar", with: "protection").replacing(":measure", with: "victims_identified")
        return [address]
    }

    /// Of a batch that the viewer sees.
    private func code(for viewer: Viewer, _ site: JusticeSite) async throws -> String? {
        try await site.office.read(as: viewer) { reader in
            for kind in Batch.Kind.allCases {
                var query = RecordQuery(kind.register)
                query.limit = .max
                if let code = try reader.list(query).compactMap({ Batch($0.record)?.code }).first { return code }
            }
            return nil
        }
    }

    private func id(in register: Register, for viewer: Viewer, _ site: JusticeSite) async throws -> String? {
        try await site.office.read(as: viewer) { reader in
            var query = RecordQuery(register)
            query.limit = 1
            query.descending = false
            return try reader.list(query).first?.record.id
        }
    }

    @Test(arguments: Role.allCases)
    func everyPageOpensExactlyWhereTheRuleAdmits(role: Role) async throws {
        let site = try await JusticeSite.shared.value
        let viewer = try await site.viewer(role)
        let nothing = try await site.get("/no/such/place", as: role)
        #expect(nothing.status == .notFound)
        var toPrograms: Set<String> = []
        for route in Routes.all where route.method == .get {
            guard case .signedIn = route.answerer else { continue }
            for address in try await addresses(of: route, for: viewer, site) {
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

extension Sequence {
    fileprivate func asyncMap<New>(_ change: (Element) async throws -> New) async rethrows -> [New] {
        var all: [New] = []
        for element in self { all.append(try await change(element)) }
        return all
    }
}
