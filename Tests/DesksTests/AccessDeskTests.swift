import Domain
import Store
import Testing

@testable import Desks

/// Exclusions, consents and disclosures at the desks.
@Suite struct AccessDeskTests {
    private static let people = Register.named("people")!

    /// A person whom the immigration police screened, in a case of the prosecutor's.
    private func country() async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            func add(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try work.create(Register.named(register)!, raw, id: id)
            }
            for (id, year) in [("P-1", "1995"), ("P-2", "2010")] {
                try add(
                    "people", id,
                    [
                        "given_name": "Malai", "sex": "female", "birth_year": year, "age_basis": "stated",
                        "citizenship": "LA", "safe_contact": "by the temple",
                    ])
                try add(
                    "screenings", "S-\(id)",
                    [
                        "person": id, "screened_on": "2021-03-01", "context": "returnee", "agency": "A-IMM",
                        "age_status": "adult", "consent": "yes", "form": "core", "form_version": "1",
                        "remark": "She said she crossed without papers.",
                    ])
                try add(
                    "services", "V-\(id)",
                    ["person": id, "provider": "A-LWU", "kind": "shelter", "started_on": "2021-03-02"])
            }
            try add(
                "criminal_cases", "C-1",
                [
                    "number": "1/21", "reported_on": "2021-03-01", "form": "labour_trafficking", "police": "A-ATD",
                    "prosecutor": "A-OPP",
                ])
            try add("case_victims", "Y-1", ["criminal_case": "C-1", "person": "P-1"])
        }
        return test
    }

    @discardableResult
    private func exclude(_ raw: [String: String], as viewer: Viewer, in test: TestOffice) async throws -> Record {
        try await test.write(as: viewer) {
            try $0.create(
                Register.named("exclusions")!, raw.merging(["reason": "Kin."]) { given, _ in given })
        }
    }

    private func refusal(_ work: () async throws -> Void) async -> Refusal? {
        do {
            try await work()
            return nil
        } catch DeskProblem.refused(let refusal) {
            return refusal
        } catch {
            return nil
        }
    }

    // MARK: Exclusions

    @Test func anExclusionHoldsFromTheNextQuestionAndTheExcludedDoNotSeeItEither() async throws {
        let test = try await country()
        #expect(try await test.find("people", "P-1", as: .noy) != nil)
        let exclusion = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        for (register, id) in [
            ("people", "P-1"), ("screenings", "S-P-1"), ("services", "V-P-1"), ("case_victims", "Y-1"),
            ("exclusions", exclusion.id),
        ] {
            #expect(try await test.find(register, id, as: .noy) == nil, "\(register)")
        }
        #expect(try await test.find("people", "P-2", as: .noy) != nil)
        #expect(try await test.find("criminal_cases", "C-1", as: .noy) != nil)
        #expect(try await test.find("exclusions", exclusion.id, as: .dala) != nil)
        // A colleague of the same agency still does the work.
        let colleague = Viewer(staff: "U-OTHER", name: "", role: .atd, agency: "A-ATD", province: nil)
        #expect(try await test.find("people", "P-1", as: colleague) != nil)
    }

    @Test func aLiftedExclusionHidesNothing() async throws {
        let test = try await country()
        let exclusion = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .dala, in: test)
        try await test.write(as: .dala) { try $0.endExclusion(exclusion.id) }
        #expect(try await test.find("people", "P-1", as: .noy) != nil)
    }

    @Test func whoeverIsExcludedCantWriteAboutThePersonEither() async throws {
        let test = try await country()
        try await exclude(["person": "P-1", "staff": "U-KHAM"], as: .noy, in: test)
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .kham) {
                _ = try $0.refer([
                    "person": "P-1", "purpose": "services", "to_agency": "A-LWU", "consent": "yes",
                ])
            }
        }
        #expect(
            await refusal {
                try await test.write(as: .kham) { _ = try $0.take("complete", .screening, of: "S-P-1") }
            } == .notFound)
    }

    @Test func onlyTheDepartmentExcludesAWholeAgency() async throws {
        let test = try await country()
        await #expect(throws: DeskProblem.self) {
            _ = try await exclude(["person": "P-1", "agency": "A-ATD"], as: .dala, in: test)
        }
        _ = try await exclude(["person": "P-1", "agency": "A-IMM"], as: .noy, in: test)
        #expect(try await test.find("people", "P-1", as: .kham) == nil)
    }

    @Test func whatIsNotOnesOwnCantBeMadeTheirSecretFromOthers() async throws {
        let test = try await country()
        await #expect(throws: DeskProblem.self) {
            _ = try await exclude(["person": "P-1", "staff": "U-NOY"], as: .anong, in: test)
        }
    }

    @Test func anExclusionNamesOneRecordAndOneWhoIsExcluded() async throws {
        let test = try await country()
        for raw in [
            ["staff": "U-NOY"], ["person": "P-1"], ["person": "P-1", "criminal_case": "C-1", "staff": "U-NOY"],
            ["person": "P-1", "staff": "U-NOY", "agency": "A-LWU"],
        ] {
            await #expect(throws: DeskProblem.self, "\(raw)") { _ = try await exclude(raw, as: .noy, in: test) }
        }
    }

    // MARK: Consents

    @Test func aChildsConsentIsTheGuardians() async throws {
        let test = try await country()
        func consent(_ person: String, guardian: String?) async throws {
            var raw = [
                "person": person, "purpose": "services", "recipient": "A-NGO", "language": "lao", "interpreter": "no",
                "given_on": "2021-05-01",
            ]
            raw["guardian"] = guardian
            try await test.write(as: .dala) { [raw] in _ = try $0.create(Register.named("consents")!, raw) }
        }
        try await consent("P-1", guardian: nil)
        await #expect(throws: DeskProblem.self) { try await consent("P-2", guardian: nil) }
        try await consent("P-2", guardian: "Her aunt")
    }

    // MARK: Disclosures

    private static let asked = [
        "person": "P-1", "criminal_case": "C-1", "register": "people", "named_fields": "safe_contact",
        "purpose": "trial", "basis": "law", "article": "Law of 2015, art. 40", "reason": "To summon her safely.",
        "expires_on": "2021-07-01",
    ]

    private func asked(_ own: [String: String] = [:], in test: TestOffice) async throws -> String {
        try await test.write(as: .bounmy) {
            try $0.requestDisclosure(Self.asked.merging(own) { _, new in new }).id
        }
    }

    private func approve(_ id: String, as viewer: Viewer, _ raw: [String: String] = [:], in test: TestOffice)
        async throws
    {
        let raw = ["subject": "P-1"].merging(raw) { _, new in new }
        try await test.office.takeDisclosureStep("approve", of: id, raw, by: Proof(of: viewer))
    }

    private func read(_ id: String, as viewer: Viewer = .bounmy, in test: TestOffice) async throws -> DisclosedFields {
        try await test.look(as: viewer) { try $0.openDisclosure(id) }
    }

    @Test func theRecipientReadsExactlyTheNamedFieldsAndEachOpeningLeavesALeaf() async throws {
        let test = try await country()
        let id = try await asked(in: test)
        #expect(try await read(id, in: test).values.isEmpty)
        try await approve(id, as: .dala, in: test)
        let opened = try await read(id, in: test)
        #expect(opened.values == ["safe_contact": .text("by the temple")])
        // The approver has the record itself; the disclosure is the recipient's to read.
        #expect(try await read(id, as: .dala, in: test).values.isEmpty)
        let leaves = try await test.office.database.read { connection in
            try connection.integer(
                "SELECT count(*) FROM ledger WHERE act = 'read' AND record = 'P-1' AND staff = 'U-BOUNMY'")
        }
        #expect(leaves == 1)
    }

    @Test func noStepIsTakenWithoutAProof() async throws {
        let test = try await country()
        let id = try await asked(in: test)
        for (viewer, step) in [(Viewer.dala, "approve"), (.bounmy, "withdraw")] {
            let refused = await refusal {
                try await test.write(as: viewer) { _ = try $0.take(step, .disclosure, of: id, ["subject": "P-1"]) }
            }
            #expect(refused == .notFound, "\(step)")
        }
        try await test.office.takeDisclosureStep("withdraw", of: id, ["reason": "No."], by: Proof(of: .bounmy))
    }

    @Test(arguments: ["answers", "signs", "remark", "screened_on;remark"])
    func whatAPersonToldOfThemselvesNeverCrosses(fields: String) async throws {
        let test = try await country()
        let refused = await refusal {
            _ = try await asked(["register": "screenings", "named_fields": fields], in: test)
        }
        guard case .admission? = refused else {
            Issue.record("\(fields): \(String(describing: refused))")
            return
        }
    }

    @Test func anAdmissionThatGotIntoTheRegisterIsStillNotRead() async throws {
        let test = try await country()
        try await test.write(as: .commandLine) { work in
            try work.create(
                Register.named("disclosures")!,
                Self.asked.merging([
                    "register": "screenings", "named_fields": "remark", "recipient": "A-OPP",
                    "requested_by": "U-BOUNMY", "requested_on": "2021-06-01",
                ]) { _, new in new }, id: "DC-1")
            try work.take("approve", .disclosure, of: "DC-1", ["subject": "S-P-1"])
        }
        await #expect(throws: (any Error).self) { _ = try await read("DC-1", in: test) }
    }

    @Test func nobodyAnswersTheirOwnRequest() async throws {
        let test = try await country()
        let id = try await asked(in: test)
        #expect(await refusal { try await approve(id, as: .bounmy, in: test) } == .ownRequest)
        // Nor after they have changed sides.
        let moved = Viewer(staff: "U-BOUNMY", name: "", role: .atd, agency: "A-ATD", province: nil)
        #expect(await refusal { try await approve(id, as: moved, in: test) } == .ownRequest)
    }

    @Test func onlyWhoHasTheRecordLetsItCross() async throws {
        let test = try await country()
        let id = try await asked(["register": "screenings", "named_fields": "screened_on"], in: test)
        // The women's union has the person, not the screening of the police.
        await #expect(throws: DeskProblem.self) {
            try await approve(id, as: .dala, ["subject": "S-P-1"], in: test)
        }
        // Nor does another person's record stand for this one's.
        await #expect(throws: DeskProblem.self) { try await approve(id, as: .noy, ["subject": "S-P-2"], in: test) }
        try await approve(id, as: .noy, ["subject": "S-P-1"], in: test)
        #expect(try await read(id, in: test).values.keys.sorted() == ["screened_on"])
    }

    @Test func aDisclosureEndsWithItsDay() async throws {
        let test = try await country()
        let id = try await asked(["expires_on": "2021-06-01"], in: test)
        try await approve(id, as: .dala, in: test)
        #expect(try await read(id, in: test).ending == nil)
        test.clock.move(seconds: 24 * 3600)
        let opened = try await read(id, in: test)
        #expect(opened.ending == .expired)
        #expect(opened.values.isEmpty)
    }

    @Test func itIsAskedForAHalfYearAtMost() async throws {
        let test = try await country()
        await #expect(throws: DeskProblem.self) { _ = try await asked(["expires_on": "2022-06-01"], in: test) }
    }

    @Test func whenTheConsentIsWithdrawnTheRecipientReadsNothingAnyMore() async throws {
        let test = try await country()
        let consent = try await test.write(as: .dala) {
            try $0.create(
                Register.named("consents")!,
                [
                    "person": "P-1", "purpose": "justice", "recipient": "A-OPP", "language": "lao",
                    "interpreter": "no", "given_on": "2021-05-01",
                ])
        }
        let id = try await asked(["basis": "consent"], in: test)
        #expect(await refusal { try await approve(id, as: .dala, in: test) } == .noConsent)
        try await approve(id, as: .dala, ["consent": consent.id], in: test)
        #expect(try await read(id, in: test).values.count == 1)
        try await test.write(as: .dala) { work in
            var raw = consent.values.mapValues(\.plain)
            raw["withdrawn_on"] = "2021-06-01"
            try work.correct(consent.register, consent.id, version: 1, raw)
        }
        let opened = try await read(id, in: test)
        #expect(opened.ending == .consentWithdrawn)
        #expect(opened.values.isEmpty)
    }

    @Test func justiceAsksOnlyAboutPeopleInItsOwnCases() async throws {
        let test = try await country()
        await #expect(throws: DeskProblem.self) { _ = try await asked(["person": "P-2"], in: test) }
    }
}
