import Domain
import Seeded
import Testing

@testable import Store

@Suite struct ScopeTests {
    private static let roles = Role.allCases
    private static let agencies = ["A-1", "A-2", "A-3", "A-4"]

    /// A small country of random records, the same at every run.
    private func country(seed: UInt64) async throws -> TestDatabase {
        let test = try await TestDatabase()
        try await test.write { writer in
            var random = SeededGenerator(seed: seed)
            func agency() -> String { Self.agencies.randomElement(using: &random)! }
            func add(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try writer.insert(try .made(register, id, raw))
            }
            try add("places", "L", ["name_lo": "ກ", "name_en": "L", "level": "province"])
            try add("sites", "W", ["name_en": "W", "kind": "mine", "province": "L"])
            for id in Self.agencies {
                try add("agencies", id, ["name_lo": "ກ", "name_en": id, "kind": "ngo", "level": "central"])
            }
            for index in 1...12 {
                try add(
                    "people", "P-\(index)",
                    [
                        "given_name": "N\(index)", "sex": "female", "age_basis": "stated", "citizenship": "LA",
                        "safe_contact": "secret \(index)",
                    ])
                let (one, other) = (agency(), agency())
                let person = "P-\(Int.random(in: 1...index, using: &random))"
                try add(
                    "arrivals", "B-\(index)",
                    ["arrived_on": "2020-05-01", "from_country": "TH", "agency": agency(), "returnees": "3"])
                try add(
                    "raids", "D-\(index)",
                    ["raided_on": "2020-05-01", "site": "W", "agency": agency(), "people_found": "3"])
                if index % 2 == 0 {
                    try add(
                        "screenings", "S-\(index)",
                        [
                            "person": person, "screened_on": "2020-05-01", "context": "raid", "agency": agency(),
                            "age_status": "adult", "consent": "yes", "form": "core", "form_version": "1",
                        ])
                    try add(
                        "screening_steps", "SS-\(index)",
                        ["record": "S-\(index)", "step": "complete", "taken_on": "2020-05-01"])
                }
                try add(
                    "referrals", "R-\(index)",
                    [
                        "person": person, "purpose": "services", "from_agency": one, "to_agency": other,
                        "made_on": "2020-05-02", "consent": "yes",
                    ])
                if index % 3 == 0 {
                    try add(
                        "referral_steps", "RS-\(index)",
                        ["record": "R-\(index)", "step": "withdraw_consent", "taken_on": "2020-05-03"])
                }
                try add("identifications", "I-\(index)", ["person": person, "opened_on": "2020-05-03", "child": "no"])
                try add(
                    "shelters", "H-\(index)",
                    ["name_en": "H", "agency": agency(), "government": "yes", "address": "nowhere"])
                try add(
                    "services", "V-\(index)",
                    ["person": person, "provider": agency(), "kind": "legal", "started_on": "2020-05-04"])
                try add(
                    "criminal_cases", "C-\(index)",
                    [
                        "number": "\(index)", "reported_on": "2020-05-01", "form": "unspecified", "police": agency(),
                        "prosecutor": agency(), "court": agency(),
                    ])
                try add("suspects", "K-\(index)", ["criminal_case": "C-\(index)", "name": "K"])
                try add("case_victims", "Y-\(index)", ["criminal_case": "C-\(index)", "person": person])
                try add(
                    "sentences", "Z-\(index)",
                    ["suspect": "K-\(index)", "imposed_on": "2020-05-05", "prison_months": "60", "article": "215"])
                try add(
                    "handovers", "G-\(index)",
                    ["handed_on": "2020-05-05", "direction": "received", "country": "TH", "to_agency": agency()])
                try add(
                    "handover_people", "GP-\(index)",
                    ["handover": "G-\(index)", "handed": "victim", "person": person, "child": "no"])
                try add("calls", "T-\(index)", ["called_on": "2020-05-01", "agency": agency()])
            }
        }
        return test
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func whatIsFoundIsExactlyWhatIsListedAndCounted(seed: UInt64) async throws {
        let test = try await country(seed: seed)
        for role in Self.roles {
            for agency in Self.agencies {
                let viewer = Viewer(staff: "U", name: "U", role: role, agency: agency, province: nil)
                try await test.database.read { connection in
                    let everything = RecordReader(connection, for: .commandLine, FieldSealer(test.vault))
                    let reader = RecordReader(connection, for: viewer, FieldSealer(test.vault))
                    for register in Register.all {
                        var query = RecordQuery(register)
                        query.limit = .max
                        let listed = Set(try reader.list(query).map(\.record.id))
                        #expect(try reader.countAll(query) == listed.count, "\(role) \(register.code)")
                        #expect(try reader.count(query) == RecordCount(listed.count))
                        query.limit = 1000
                        #expect(Set(try reader.list(query).map(\.record.id)) == listed, "\(role) \(register.code)")
                        let ceiling = Policy.grant(viewer, register).ceiling
                        for stored in try everything.list(query) {
                            let id = stored.record.id
                            let found = try reader.find(register, id)
                            #expect((found != nil) == listed.contains(id), "\(role) \(agency) \(register.code) \(id)")
                            #expect(try reader.exists(register, id) == (found != nil))
                            #expect(try reader.versions(register, id).isEmpty == (found == nil))
                            if let found {
                                let above = register.fields.filter { $0.sensitivity > ceiling }
                                #expect(above.allSatisfy { found.record[$0.code] == nil })
                            }
                        }
                        if Policy.grant(viewer, register).read == .nothing { #expect(listed.isEmpty) }
                    }
                }
            }
        }
    }

    @Test func aFilterNeverWidensAndAFieldAboveTheCeilingCantBeSearched() async throws {
        let test = try await country(seed: 4)
        let people = Register.named("people")!
        let prosecutor = Viewer(staff: "U", name: "U", role: .prosecutor, agency: "A-1", province: nil)
        try await test.database.read { connection in
            let reader = RecordReader(connection, for: prosecutor, FieldSealer(test.vault))
            let all = Set(try reader.list(RecordQuery(people)).map(\.record.id))
            #expect(!all.isEmpty)
            var query = RecordQuery(people)
            query.equals = ["sex": .code("female")]
            #expect(Set(try reader.list(query).map(\.record.id)) == all)
            query.words = "%' OR 1 = 1 --"
            #expect(try reader.list(query).isEmpty)
            query = RecordQuery(people)
            query.words = "secret"
            #expect(try reader.countAll(query) == 0)
            query = RecordQuery(people)
            query.equals = ["safe_contact": .text("secret 1")]
            #expect(try reader.countAll(query) == 0)
            query.equals = ["no_such_field": .text("1")]
            #expect(try reader.countAll(query) == 0)
            // Nor does the order tell: it is that of entry.
            query = RecordQuery(people)
            let byEntry = try reader.list(query).map(\.record.id)
            query.sortedBy = "safe_contact"
            #expect(try reader.list(query).map(\.record.id) == byEntry)
            query.words = String(repeating: "໒%", count: 200_000)
            #expect(try reader.countAll(query) == 0)
        }
    }

    /// What kind of help someone had stands readable in the database, since figures count it: only the ceiling keeps it
    /// from who may see no more than that there was help.
    @Test func aPlainFieldAboveTheCeilingCantBeFilteredBy() async throws {
        let test = try await country(seed: 6)
        let services = Register.named("services")!
        let kind = try #require(services.field("kind"))
        let department = Viewer(staff: "U", name: "U", role: .atd, agency: "A-1", province: nil)
        #expect(kind.storage == .plain && kind.sensitivity > Policy.grant(department, services).ceiling)
        var query = RecordQuery(services)
        query.equals = ["kind": .code("legal")]
        let asked = query
        let found = try await test.read(as: department) {
            (try $0.countAll(RecordQuery(services)), try $0.countAll(asked))
        }
        #expect(found == (12, 0))
        let everything = try await test.read { try $0.countAll(asked) }
        #expect(everything == 12)
    }

    @Test func onceConsentIsWithdrawnTheRecipientNoLongerHasThePerson() async throws {
        let test = try await country(seed: 5)
        try await test.write { writer in
            try writer.insert(
                try .made(
                    "people", "P-X", ["given_name": "X", "sex": "female", "age_basis": "stated", "citizenship": "LA"]))
            try writer.insert(
                try .made(
                    "referrals", "R-X",
                    [
                        "person": "P-X", "purpose": "services", "from_agency": "A-1", "to_agency": "A-2",
                        "made_on": "2020-05-02", "consent": "yes",
                    ]))
        }
        /// The person and the referral with its message go together.
        func sees(_ agency: String) async throws -> Bool {
            try await test.read(as: Viewer(staff: "U", name: "U", role: .lwu, agency: agency, province: nil)) {
                let person = try $0.exists(Register.named("people")!, "P-X")
                let referrals = Register.named("referrals")!
                #expect(try $0.exists(referrals, "R-X") == person)
                #expect(try $0.list(RecordQuery(referrals)).contains { $0.record.id == "R-X" } == person)
                return person
            }
        }
        #expect(try await sees("A-1"))
        #expect(try await sees("A-2"))
        #expect(try await !sees("A-3"))
        try await test.write { writer in
            try writer.insert(
                try .made(
                    "referral_steps", "RS-X", ["record": "R-X", "step": "withdraw_consent", "taken_on": "2020-05-03"]))
        }
        #expect(try await sees("A-1"))
        #expect(try await !sees("A-2"))
    }

    @Test func aSessionIsFoundByItsTokenUntilItIsEnded() async throws {
        let test = try await TestDatabase()
        try await test.write { writer in
            try writer.insert(
                try .made("agencies", "A-1", ["name_lo": "ກ", "name_en": "A", "kind": "ngo", "level": "central"]))
            try writer.insert(
                try .made("staff", "U-NOY", ["name": "Noy", "role": "atd", "agency": "A-1", "from_day": "2020-01-01"]))
            try AccountStore(writer.connection).add(staff: "U-NOY", username: "noy", password: "x")
            try SessionStore(writer.connection).start(
                tokenHash: "t", id: "1", staff: "U-NOY", device: "", openingKey: "", at: Instant("2020-06-01")!)
        }
        let began = Instant("2020-06-01")!
        try await test.database.write { connection in
            let sessions = SessionStore(connection)
            try sessions.touch(tokenHash: "t", at: began.adding(seconds: 60))
            let found = try #require(try sessions.find(tokenHash: "t"))
            #expect(found.staff == "U-NOY")
            #expect(found.startedAt == began)
            #expect(found.seenAt == began.adding(seconds: 60))
            #expect(try sessions.find(tokenHash: "other") == nil)
            try sessions.prove(tokenHash: "t", next: "n", openingKey: "", at: began.adding(seconds: 90))
            #expect(try sessions.find(tokenHash: "t") == nil)
            #expect(try sessions.find(tokenHash: "n")?.provedAt == began.adding(seconds: 90))
            #expect(try AccountStore(connection).viewer(staff: "U-NOY", today: Day("2019-12-31")!) == nil)
            #expect(try AccountStore(connection).viewer(staff: "U-NOY", today: Day("2020-06-01")!)?.role == .atd)
            try sessions.endAll(staff: "U-NOY")
            #expect(try sessions.find(tokenHash: "n") == nil)
        }
    }
}
