import Desks
import Domain
import Store
import Testing

@testable import Web

/// Every route is read by everybody with something to see: whatever it shows that is protected, it leaves the leaf of it.
@Suite struct RouteTraceTests {
    /// What leaves of one request tell of.
    private struct Told {
        var records: Set<RecordKey> = []
        var registers: Set<String> = []

        func covers(_ place: MarkedSamples.Place) -> Bool {
            records.contains(place.owner)
                || records.contains(RecordKey(register: place.register, id: place.record))
                || registers.contains(place.register)
        }
    }

    private func last(_ site: JusticeSite) async throws -> Int {
        try await site.office.database.read { try $0.integer("SELECT max(number) FROM ledger") ?? 0 }
    }

    private func told(since last: Int, _ site: JusticeSite, by role: Role) async throws -> Told {
        let staff = JusticeSite.cast[role]!
        return try await site.office.database.read { connection in
            var told = Told()
            try connection.each(
                "SELECT act, register, record FROM ledger WHERE number > \(last) AND staff = \(staff)"
            ) { row in
                let register = row.text("register") ?? ""
                if row.text("act") == "read" {
                    told.records.insert(RecordKey(register: register, id: row.text("record") ?? ""))
                }
                // A list that is taken along whole.
                if row.text("act") == "export" { told.registers.insert(register) }
            }
            try connection.each(
                """
                SELECT l.register, g.record FROM ledger l JOIN ledger_lists g ON g.leaf = l.number
                WHERE l.number > \(last) AND l.staff = \(staff) AND l.act = 'list'
                """
            ) { row in
                told.records.insert(RecordKey(register: row.text("register") ?? "", id: row.text("record") ?? ""))
            }
            return told
        }
    }

    /// What links of the site ask beside the routes' own paths.
    private func further(_ viewer: Viewer, _ site: JusticeSite) async throws -> [String] {
        let people = try await RouteAddresses(site: site).ids(in: Register.named("people")!, for: viewer, most: 3)
        let person = people.first ?? "P-0001"
        return [
            "/people?q=zq", "/registers/suspects?q=zq", "/registers/people?q=zq", "/data/people?q=zq&offset=0",
            "/screenings/new?person=\(person)", "/registers/services/new?person=\(person)&back=/people/\(person)",
            "/registers/consents/new?person=\(person)&back=/people/\(person)",
            "/disclosures/new?person=\(person)&criminal_case=C-0001", "/referrals?tab=answered",
            "/referrals?tab=outgoing", "/identifications?decided=yes", "/figures/victims_identified?page=2",
            "/cases?state=closed", "/people?page=2",
        ] + people.flatMap { ["/people/\($0)", "/people/\($0)/refer", "/people/\($0)/trace"] }
    }

    @Test func noRouteShowsAProtectedValueWithoutItsLeaf() async throws {
        let samples = try MarkedSamples()
        defer { samples.remove() }
        let site = try await JusticeSite(samples: samples.folder)
        let addresses = RouteAddresses(site: site)
        var (asked, seen, fields): (Int, Int, Set<String>) = (0, 0, [])
        for role in Role.allCases {
            let viewer = try await site.viewer(role)
            _ = try await site.get("/", as: role)
            var requests: [(path: String, form: [String: String]?)] = []
            for route in Routes.all {
                let form: [String: String]?
                switch route.answerer {
                case .signedIn: form = nil
                case .acting: form = ["step": "nothing", "version": "1"]
                case .open, .openActing: continue
                }
                // Of what is closed, another test shows that nothing is told of it.
                for address in try await addresses.addresses(of: route, for: viewer) where address.isOpen {
                    requests.append((address.path, form))
                }
            }
            requests += try await further(viewer, site).map { ($0, nil) }
            for request in requests {
                let before = try await last(site)
                let answer =
                    if let form = request.form { try await site.post(request.path, as: role, form) } else {
                        try await site.get(request.path, as: role)
                    }
                let found = samples.found(in: answer.body)
                let told = try await told(since: before, site, by: role)
                asked += 1
                seen += found.count
                for place in found where !told.covers(place) {
                    Issue.record("\(role) \(request.path) shows \(place.register).\(place.field) of \(place.record)")
                }
                fields.formUnion(found.map { "\($0.register).\($0.field)" })
            }
        }
        // The marks are there to be seen: otherwise nothing was tested.
        #expect(asked > 800)
        #expect(seen > 500)
        let read = Set(
            Register.all.flatMap { register in
                register.fields.filter(MarkedSamples.isMarked).map { "\(register.code).\($0.code)" }
            })
        #expect(fields.isSubset(of: read))
        #expect(fields.count >= read.count / 2, "not seen at all: \(read.subtracting(fields).sorted())")
    }
}
