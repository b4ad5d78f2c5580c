import Domain
import Testing

@testable import Store

@Suite struct ScopeTests {
    private static let roles = Role.allCases
    private static let agencies = RandomCountry.agencies

    @Test func anExclusionIsAskedAfterInJustTheRegistersThatItCanReach() {
        let viewer = Viewer(staff: "U", name: "U", role: .officer, agency: "A", province: nil)
        for register in Register.all where register.code != "exclusions" {
            let condition = ExclusionScope.condition(register, alias: "r", for: viewer, at: .testNow)
            #expect((condition != nil) == Exclusions.concern(register), "\(register.code)")
        }
    }

    private func country(seed: UInt64) async throws -> TestDatabase { try await RandomCountry.make(seed: seed) }

    @Test(arguments: [1, 2, 3] as [UInt64]) func whatIsFoundIsExactlyWhatIsListedAndCounted(seed: UInt64) async throws {
        let test = try await country(seed: seed)
        for role in Self.roles {
            for agency in Self.agencies {
                let viewer = Viewer(staff: "U", name: "U", role: role, agency: agency, province: nil)
                try await test.database.read { connection in
                    let everything = RecordReader(connection, for: .commandLine, at: .testNow, FieldSealer(test.vault))
                    let reader = RecordReader(connection, for: viewer, at: .testNow, FieldSealer(test.vault))
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
            let reader = RecordReader(connection, for: prosecutor, at: .testNow, FieldSealer(test.vault))
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
            func viewer(_ day: String, _ holders: RoleHolders = .small) throws -> Viewer? {
                try AccountStore(connection).viewer(staff: "U-NOY", today: Day(day)!, holders)
            }
            #expect(try viewer("2019-12-31") == nil)
            #expect(try viewer("2020-06-01")?.role == .atd)
            let elsewhere = RoleHolders(
                kinds: [.atd: ["police"]], identifyingKind: "police", identifyingLevel: "central")
            #expect(try viewer("2020-06-01", elsewhere) == nil, "an agency of its kind does not hold the role")
            try sessions.endAll(staff: "U-NOY")
            #expect(try sessions.find(tokenHash: "n") == nil)
        }
    }
}
