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

    private func refusalToLook(
        _ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Reading) throws -> Void
    ) async -> Refusal? {
        do {
            try await test.look(as: viewer, work)
            return nil
        } catch DeskProblem.refused(let refusal) {
            return refusal
        } catch {
            return .missing(field: "\(error)", step: "")
        }
    }

    private func toConfirm(_ viewer: Viewer, _ test: TestOffice) async throws -> [String] {
        try await test.office.read(as: viewer) { try $0.exclusionsToConfirm(most: 50).map(\.id) }
    }

    private func askedFor(_ viewer: Viewer, _ test: TestOffice) async throws -> [ListedExclusion] {
        try await test.office.read(as: viewer) { try $0.exclusionsAskedFor(limit: 50, offset: 0) }
    }

    private func reviewed(_ viewer: Viewer, _ test: TestOffice, limit: Int = 50, offset: Int = 0)
        async throws -> [ListedExclusion]
    {
        try await test.office.read(as: viewer) { try $0.exclusionsReviewed(limit: limit, offset: offset) }
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
        #expect(try await toConfirm(.kham, test) == [id])
        try await test.office.confirmExclusion(id, by: Proof(of: .kham))
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
            #expect(try await toConfirm(viewer, test).isEmpty, "\(viewer.staff)")
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
        let listed = try await reviewed(Self.keo, test)
        #expect(listed.map(\.id) == [other, against])
        #expect(listed.map(\.isAgainstCare) == [false, true])
        #expect(listed.map(\.askedBy) == ["U-DALA", "U-KHAM"])
        #expect(listed.map { $0.excluded.id } == ["U-NOY", "U-DALA"])
        #expect(listed.allSatisfy { $0.register == "people" && $0.state == .waiting })
        #expect(listed.allSatisfy { !"\($0)".contains("P-1") && !"\($0)".contains("Kin.") })
        for viewer in [Viewer.kham, .noy, .mala, .bounmy] {
            #expect(
                await refusal(test, viewer) { _ = try $0.reader.exclusionsReviewed(limit: 9, offset: 0) } == .notFound)
        }
        // Who asks does not learn whom the women's union cares for.
        let own = try await askedFor(.kham, test)
        #expect(own.map(\.isAgainstCare) == [nil])
    }

    @Test func theReasonIsReadWithALeaf() async throws {
        let test = try await country()
        let id = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        #expect(try await test.look(as: .kham) { try $0.openToConfirm(id).text("reason") } == "Kin.")
        let leaves = try await test.office.database.read {
            try $0.integer("SELECT count(*) FROM ledger WHERE act = 'read' AND record = \(id) AND staff = 'U-KHAM'")
        }
        #expect(leaves == 1)
    }

    /// Ways in which an exclusion stands and does not hold.
    enum Idle: CaseIterable { case againstCare, lapsed, ended, again }

    @Test(arguments: Idle.allCases)
    func somebodyItNamesSeesItInNoState(idle: Idle) async throws {
        let test = try await country()
        if idle == .againstCare {
            try await test.write(as: .commandLine) {
                let raw = ["person": "P-1", "opened_on": "2021-05-01", "staff": "U-NOY", "child": "no"]
                _ = try $0.create(Register.named("identifications")!, raw)
            }
        }
        if idle == .again {
            try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
            wait(hours: 72, test)
        }
        let id = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        if idle == .lapsed { wait(hours: 72, test) }
        if idle == .ended { try await test.write(as: .dala) { try $0.endExclusion(id) } }
        #expect(try await sees(.noy, test), "it does not hold")
        #expect(try await !sees(.noy, test, "exclusions", id))
        #expect(try await !test.export(Self.register, as: .noy).contains(id))
        let listed = try await test.office.read(as: .noy) { reader in
            (try reader.list(RecordQuery(Self.register)).count, try reader.count(RecordQuery(Self.register)).number)
        }
        #expect(listed == (0, 0))
        #expect(await refusal(test, .noy) { try $0.endExclusion(id) } == .notFound)
        #expect(await refusalToLook(test, .noy) { _ = try $0.openToConfirm(id) } == .notFound)
        // Everybody else who may see it does, and so does who asked.
        for viewer in [Self.colleague, .dala] {
            #expect(try await sees(viewer, test, "exclusions", id), "\(viewer.staff)")
            #expect(try await test.export(Self.register, as: viewer).contains(id), "\(viewer.staff)")
        }
        #expect(try await reviewed(Self.keo, test).map(\.id).contains(id))
    }

    @Test func aColleagueOfWhoAskedSeesNoneThatNamesThem() async throws {
        let test = try await country()
        let id = try await exclude(["person": "P-1", "staff": "U-OTHER"], as: .noy, in: test)
        for hours in [0, 72] {
            wait(hours: hours, test)
            #expect(try await askedFor(Self.colleague, test).isEmpty)
            #expect(try await askedFor(.noy, test).map(\.id) == [id])
            // Not even that it was asked for in their own agency.
            #expect(await refusalToLook(test, Self.colleague) { _ = try $0.openToConfirm(id) } == .notFound)
            #expect(await refusal(test, Self.colleague) { try $0.endExclusion(id) } == .notFound)
        }
        try await test.write(as: .noy) { try $0.endExclusion(id) }
    }

    @Test(arguments: ["agency", "post", "province"])
    func whereSomebodyServesNamesThemToo(field: String) async throws {
        let test = try await country()
        try await test.write(as: .commandLine) {
            _ = try $0.create(
                Register.named("posts")!, ["name_lo": "ກ", "name_en": "Post", "agency": "A-LWU", "province": "LA-VT"],
                id: "O-2")
        }
        let dala = Viewer(staff: "U-DALA", name: "", role: .lwu, agency: "A-LWU", province: "LA-VT", post: "O-2")
        let named = ["agency": "A-LWU", "post": "O-2", "province": "LA-VT"]
        let id = try await exclude(["person": "P-1", field: named[field]!], as: .noy, in: test)
        #expect(try await sees(dala, test), "she cares for her")
        #expect(try await !sees(dala, test, "exclusions", id))
        #expect(await refusalToLook(test, dala) { _ = try $0.openToConfirm(id) } == .notFound)
        #expect(try await sees(Self.colleague, test, "exclusions", id))
    }

    @Test(arguments: [true, false])
    func theExcludedDoesNotUseUpTheirAgencysWordBeforehand(isEnded: Bool) async throws {
        let test = try await country()
        let own = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .noy, in: test)
        #expect(try await !sees(.noy, test))
        if isEnded { try await test.write(as: Self.colleague) { try $0.endExclusion(own) } }
        wait(hours: 72, test)
        #expect(try await sees(.noy, test))
        try await exclude(["person": "P-1", "staff": "U-NOY"], as: Self.colleague, in: test)
        #expect(try await !sees(.noy, test))
        wait(hours: 72, test)
        #expect(try await sees(.noy, test))
    }

    @Test func oneEndedAndAskedForAgainHoldsToTheEndOfTheFirstsThreeDays() async throws {
        let test = try await country()
        let mistaken = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        wait(hours: 1, test)
        try await test.write(as: .dala) { try $0.endExclusion(mistaken) }
        #expect(try await sees(.noy, test))
        try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        #expect(try await !sees(.noy, test), "what was ended is no earlier word yet")
        wait(hours: 71, test)
        #expect(try await sees(.noy, test), "else who ends it just before would begin three days anew each time")
    }

    @Test func oneAskedForByAClockThatRanAheadCountsForNothing() async throws {
        let test = try await country()
        test.clock.set(ahead: 240 * 3600)
        let id = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        test.clock.set(ahead: -240 * 3600)
        #expect(try await sees(.noy, test))
        #expect(try await toConfirm(.kham, test).isEmpty)
        #expect(await refusal(test, .kham) { try $0.confirmExclusion(id) } == .notFound)
        #expect(try await askedFor(.dala, test).map(\.state) == [.lapsed])
        // Nor does it use up the agency's word; and clocks differ a little.
        try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        test.clock.set(ahead: -Instant.mostAhead)
        #expect(try await !sees(.noy, test))
        #expect(try await toConfirm(.kham, test).count == 1)
        test.clock.set(ahead: -1)
        #expect(try await sees(.noy, test))
    }

    @Test func oversightLeafsThroughAllAndTheAgencyThroughItsOwn() async throws {
        let test = try await country()
        var ids: [String] = []
        for _ in 0..<5 { ids.append(try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)) }
        var found: [String] = []
        for offset in [0, 2, 4, 6] {
            let page = try await reviewed(Self.keo, test, limit: 2, offset: offset).map(\.id)
            let own = try await test.office.read(as: .dala) { try $0.exclusionsAskedFor(limit: 2, offset: offset) }
            #expect(page == own.map(\.id))
            found += page
        }
        #expect(found == ids.reversed())
        #expect(try await test.office.read(as: Self.keo) { try $0.countExclusionsReviewed() } == 5)
        #expect(try await test.office.read(as: .dala) { try $0.countExclusionsAskedFor() } == 5)
        #expect(try await test.office.read(as: .noy) { try $0.countExclusionsAskedFor() } == 0)
        #expect(try await test.office.read(as: .kham) { try $0.exclusionsToConfirm(most: 3).count } == 3)
    }

    /// What is closed to somebody is not counted for them: on one word nobody takes much from another's figures.
    @Test func onePersonAsksForSoManyOfADayThatNobodyConfirmed() async throws {
        let test = try await country()
        let most = try #require(test.office.content.limits.exclusionsOnOneWord)
        @Sendable func sixth(_ viewer: Viewer = .dala) async throws -> [Draft.Problem] {
            do {
                try await exclude(["person": "P-1", "staff": "U-NOY"], as: viewer, in: test)
                return []
            } catch DeskProblem.fields(let problems) { return problems }
        }
        var ids: [String] = []
        for _ in 0..<most { ids.append(try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)) }
        let refused = [Draft.Problem(field: "staff", .rule("exclusions_of_a_day"))]
        #expect(try await sixth() == refused)
        // Another's are another's. Ended, they were asked for all the same; confirmed, they are two people's.
        #expect(try await sixth(.kham) == [])
        let (ended, confirmed) = (ids[0], ids[1])
        try await test.write(as: .dala) { try $0.endExclusion(ended) }
        #expect(try await sixth() == refused)
        try await test.write(as: .kham) { try $0.confirmExclusion(confirmed) }
        #expect(try await sixth() == [])
        #expect(try await sixth() == refused)
        wait(hours: 24, test)
        #expect(try await sixth() == [])
    }

    @Test func aListIsMadeWithoutOpeningTheReason() async throws {
        let test = try await country()
        let id = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        try await test.office.database.write { connection in
            try connection.run("UPDATE exclusions SET reason = \(Datum.bytes([1, 2, 3]))")
        }
        let told = Lines()
        var office = test.office
        office.unreadable = { told.add("\($0.count)") }
        _ = try await office.read(as: .kham) { try $0.exclusionsToConfirm(most: 50) }
        _ = try await office.read(as: .dala) { try $0.exclusionsAskedFor(limit: 50, offset: 0) }
        _ = try await office.read(as: Self.keo) { try $0.exclusionsReviewed(limit: 50, offset: 0) }
        #expect(told.text == "")
        _ = try await office.reading.look(as: .kham) { try $0.openToConfirm(id) }
        #expect(told.text != "", "who reads it is told")
    }
}
