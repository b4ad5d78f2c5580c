import Desks
import Domain
import Store

@testable import Web

/// The addresses of the routes, with records in them that are there.
struct RouteAddresses {
    let site: JusticeSite

    private static let registers = [
        "/screenings": "screenings", "/people": "people", "/referrals": "referrals",
        "/identifications": "identifications", "/cases": "criminal_cases",
        "/disclosures": "disclosures", "/staff": "staff",
    ]

    /// A route's address with real records in it, and whether there is one that the viewer may open.
    struct Address {
        var path: String
        var isOpen = true
    }

    func addresses(of route: Route, for viewer: Viewer) async throws -> [Address] {
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
                let id = try await self.id(in: register, for: viewer)
                return Address(path: path.replacing(":id", with: id ?? "X-NONE"), isOpen: isOpen && id != nil)
            }
        }
        var address = Address(path: route.path)
        if let prefix = Self.registers.keys.first(where: { route.path.hasPrefix($0 + "/:id") }) {
            let register = Register.named(Self.registers[prefix]!)!
            let id = prefix == "/cases" ? "C-0001" : try await id(in: register, for: viewer)
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
            let code = try await code(for: viewer)
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
    private func code(for viewer: Viewer) async throws -> String? {
        try await site.office.read(as: viewer) { reader in
            for kind in Batch.Kind.allCases {
                var query = RecordQuery(kind.register)
                query.limit = .max
                if let code = try reader.list(query).compactMap({ Batch($0.record)?.code }).first { return code }
            }
            return nil
        }
    }

    /// The first records of a register that the viewer sees, and the last one.
    func ids(in register: Register, for viewer: Viewer, most: Int) async throws -> [String] {
        try await site.office.read(as: viewer) { reader in
            var query = RecordQuery(register)
            query.limit = most
            let newest = try reader.list(query).map(\.record.id)
            query.descending = false
            return try newest + reader.list(query).map(\.record.id)
        }
    }

    private func id(in register: Register, for viewer: Viewer) async throws -> String? {
        try await site.office.read(as: viewer) { reader in
            var query = RecordQuery(register)
            query.limit = 1
            query.descending = false
            return try reader.list(query).first?.record.id
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
