import Domain
import Store
import Testing

@testable import Desks

/// One person's word excludes for three days and not from whom one cares for; two people's until it is ended.
@Suite struct ExclusionDeskTests {
    private static let register = Register.named("exclusions")!
    private static let colleague = Viewer(staff: "U-OTHER", name: "", role: .atd, agency: "A-ATD", province: nil)
    private static let keo = Viewer(staff: "U-KEO", name: "", role: .oversight, agency: "A-NGO", province: nil)

    /// P-1, whom the immigration police screened and the women's union shelters; the department sees everyone.
    private func country() async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            func add(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try work.create(Register.named(register)!, raw, id: id)
            }
            try add(
                "people", "P-1",
                [
                    "given_name": "Malai", "sex": "female", "birth_year": "1995", "age_basis": "stated",
                    "citizenship": "LA",
                ])
            try add(
                "screenings", "S-1",
                [
                    "person": "P-1", "screened_on": "2021-03-01", "context": "returnee", "agency": "A-IMM",
                    "age_status": "adult", "consent": "yes", "form": "core", "form_version": "1",
                ])
            try add(
                "services", "V-1",
                ["person": "P-1", "provider": "A-LWU", "kind": "shelter", "started_on": "2021-03-02"])
            try add(
                "criminal_cases", "C-1",
                [
                    "number": "1/21", "reported_on": "2021-03-01", "form": "labour_trafficking", "police": "A-ATD",
                    "prosecutor": "A-OPP",
                ])
            for (id, role, agency) in [("U-OTHER", "atd", "A-ATD"), ("U-D2", "lwu", "A-LWU")] {
                try add("staff", id, ["name": id, "role": role, "agency": agency, "from_day": "2018-01-01"])
            }
        }
        return test
    }

    @discardableResult
    private func exclude(_ raw: [String: String], as viewer: Viewer, in test: TestOffice) async throws -> String {
        try await test.write(as: viewer) {
            try $0.create(Self.register, raw.merging(["reason": "Kin."]) { given, _ in given }).id
        }
    }

    private func sees(_ viewer: Viewer, _ test: TestOffice, _ register: String = "people", _ id: String = "P-1")
        async throws -> Bool
    { try await test.find(register, id, as: viewer) != nil }

    private func refusal(_ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Void)
        async -> Refusal?
    {
        do {
            try await test.write(as: viewer, work)
            return nil
        } catch DeskProblem.refused(let refusal) {
            return refusal
        } catch {
            return .missing(field: "\(error)", step: "")
        }
    }

    private func wait(hours: Int, _ test: TestOffice) { test.clock.move(seconds: hours * 3600) }

    @Test func itHoldsAtOnceAndLapsesAfterSeventyTwoHoursWithNothingDone() async throws {
        let test = try await country()
        try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        #expect(try await !sees(.noy, test))
        wait(hours: 71, test)
        #expect(try await !sees(.noy, test))
        wait(hours: 1, test)
        #expect(try await sees(.noy, test))
    }

    @Test func confirmedByASecondPersonItHoldsUntilThoseWhoAskedEndIt() async throws {
        let test = try await country()
        let id = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        #expect(try await test.write(as: .kham) { try $0.exclusionsToConfirm().map(\.id) } == [id])
        try await test.write(as: .kham) { try $0.confirmExclusion(id) }
        wait(hours: 1000, test)
        #expect(try await !sees(.noy, test))
        #expect(await refusal(test, .anong) { try $0.endExclusion(id) } == .notFound)
        try await test.write(as: .dala) { try $0.endExclusion(id) }
        #expect(try await sees(.noy, test))
        let acts = try await test.office.database.read { connection in
            try connection.rows("SELECT act, staff FROM ledger WHERE record = \(id) ORDER BY number").map {
                "\($0.text("act") ?? "") \($0.text("staff") ?? "")"
            }
        }
        #expect(acts == ["create U-DALA", "correct U-KHAM", "correct U-DALA"])
    }

    @Test func aBorderOfficerCantShutOutThoseWhoCareForAVictim() async throws {
        let test = try await country()
        try await exclude(["person": "P-1", "staff": "U-DALA"], as: .kham, in: test)
        #expect(try await sees(.dala, test))
        let id = try await exclude(["person": "P-1", "agency": "A-LWU"], as: .noy, in: test)
        #expect(try await sees(.dala, test))
        try await test.write(as: .kham) { try $0.confirmExclusion(id) }
        #expect(try await !sees(.dala, test))
    }

    @Test(arguments: ["services", "service_requests", "referrals", "identifications"])
    func careIsServicesRequestsReferralsAndTheIdentificationInCharge(register: String) async throws {
        let test = try await country()
        let fields: [String: [String: String]] = [
            "services": ["provider": "A-NGO", "kind": "medical", "started_on": "2021-05-01"],
            "service_requests": [
                "agency": "A-NGO", "kind": "legal", "requested_on": "2021-05-01", "outcome": "waiting",
            ],
            "referrals": [
                "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-NGO", "made_on": "2021-05-01",
                "due_on": "2021-05-03", "urgent": "no", "consent": "yes",
            ],
            "identifications": ["opened_on": "2021-05-01", "staff": "U-NOY", "child": "no"],
        ]
        let carer = register == "identifications" ? Viewer.noy : .anong
        let raw = fields[register]!.merging(["person": "P-1"]) { own, _ in own }
        try await test.write(as: .commandLine) { _ = try $0.create(Register.named(register)!, raw, id: "X-1") }
        try await exclude(["person": "P-1", "staff": carer.staff], as: .dala, in: test)
        #expect(try await sees(carer, test))
        // A colleague of who identifies cares for nobody by it.
        try await exclude(["person": "P-1", "staff": "U-OTHER"], as: .dala, in: test)
        #expect(try await !sees(Self.colleague, test))
        guard register == "referrals" else { return }
        try await test.write(as: .commandLine) {
            _ = try $0.take(
                "withdraw_consent", .referral, of: "X-1", ["taken_on": "2021-05-04", "reason": "She asked."])
        }
        #expect(try await !sees(.anong, test), "consent withdrawn, they have her no longer")
    }

    @Test func askedForAgainByTheSameAgencyItWaitsForTheSecondPerson() async throws {
        let test = try await country()
        try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        wait(hours: 72, test)
        let again = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        #expect(try await sees(.noy, test), "else three days would begin anew each time")
        // The word of another agency is another word.
        try await exclude(["person": "P-1", "staff": "U-NOY"], as: .kham, in: test)
        #expect(try await !sees(.noy, test))
        wait(hours: 71, test)
        try await test.write(as: .kham) { try $0.confirmExclusion(again) }
        wait(hours: 1000, test)
        #expect(try await !sees(.noy, test))
    }

    @Test func nobodyIsTheirOwnSecondPersonNorTheExcludedNorWhoSeesNothing() async throws {
        let test = try await country()
        let id = try await exclude(["person": "P-1", "staff": "U-DALA"], as: .noy, in: test)
        let dalas = Viewer(staff: "U-D2", name: "", role: .lwu, agency: "A-LWU", province: nil)
        for (viewer, expected) in [
            (Viewer.noy, Refusal.ownRequest), (Self.colleague, .ownRequest), (.dala, .notFound), (.anong, .notFound),
            (Self.keo, .notFound), (.bounmy, .notFound), (.mala, .notFound),
        ] {
            #expect(await refusal(test, viewer) { try $0.confirmExclusion(id) } == expected, "\(viewer.staff)")
            #expect(try await test.write(as: viewer) { try $0.exclusionsToConfirm() }.isEmpty, "\(viewer.staff)")
        }
        #expect(await refusal(test, dalas) { try $0.confirmExclusion(id) } == nil)
        #expect(await refusal(test, .kham) { try $0.confirmExclusion(id) } == .notFound, "it is confirmed")
    }

    @Test func aFormNeitherConfirmsNorBacksdatesNorTurnsItAgainstAnother() async throws {
        let test = try await country()
        let forged = [
            "person": "P-1", "staff": "U-NOY", "made_by": "A-IMM", "asked_by": "U-KHAM",
            "asked_at": "2039-01-01T00:00:00.000Z", "confirmed_by": "U-KHAM", "confirming_agency": "A-IMM",
            "confirmed_at": "2021-06-01T08:00:00.000Z",
        ]
        let id = try await exclude(forged, as: .dala, in: test)
        let record = try #require(try await test.find("exclusions", id))
        #expect(record.text("made_by") == "A-LWU")
        #expect(record.text("asked_by") == "U-DALA")
        #expect(record.text("asked_at") == test.clock.now.description)
        #expect(record["confirmed_at"] == nil && record["confirmed_by"] == nil)
        for viewer in [Viewer.dala, .noy] {
            let raw = record.values.mapValues(\.plain).merging(["staff": "U-KHAM"]) { _, new in new }
            #expect(
                await refusal(test, viewer) { _ = try $0.correct(Self.register, id, version: 1, raw) } == .notFound)
        }
    }

    @Test func aCasesSecondPersonMayBeItsProsecutor() async throws {
        let test = try await country()
        let id = try await exclude(["criminal_case": "C-1", "staff": "U-OTHER"], as: .noy, in: test)
        #expect(try await !sees(Self.colleague, test, "criminal_cases", "C-1"))
        try await test.write(as: .bounmy) { try $0.confirmExclusion(id) }
        wait(hours: 1000, test)
        #expect(try await !sees(Self.colleague, test, "criminal_cases", "C-1"))
    }

    @Test func oversightListsThemAllAndLearnsFromWhomOfNone() async throws {
        let test = try await country()
        let against = try await exclude(["person": "P-1", "staff": "U-DALA"], as: .kham, in: test)
        let other = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        let listed = try await test.write(as: Self.keo) { try $0.exclusionsReviewed() }
        #expect(listed.map(\.id) == [other, against])
        #expect(listed.map(\.isAgainstCare) == [false, true])
        #expect(listed.map(\.askedBy) == ["U-DALA", "U-KHAM"])
        #expect(listed.map { $0.excluded.id } == ["U-NOY", "U-DALA"])
        #expect(listed.allSatisfy { $0.register == "people" && $0.state == .waiting })
        #expect(listed.allSatisfy { !"\($0)".contains("P-1") && !"\($0)".contains("Kin.") })
        for viewer in [Viewer.kham, .noy, .mala, .bounmy] {
            #expect(await refusal(test, viewer) { _ = try $0.exclusionsReviewed() } == .notFound)
        }
        // Who asks does not learn whom the women's union cares for.
        let own = try await test.write(as: .kham) { try $0.exclusionsAskedFor() }
        #expect(own.map(\.isAgainstCare) == [nil])
    }

    @Test func theReasonIsReadWithALeaf() async throws {
        let test = try await country()
        let id = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        #expect(try await test.write(as: .kham) { try $0.openToConfirm(id).text("reason") } == "Kin.")
        let leaves = try await test.office.database.read {
            try $0.integer("SELECT count(*) FROM ledger WHERE act = 'read' AND record = \(id) AND staff = 'U-KHAM'")
        }
        #expect(leaves == 1)
    }
}
