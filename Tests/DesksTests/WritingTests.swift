import Domain
import Store
import TestDatabases
import Testing

@testable import Desks

/// What a desk of its own writes, no general form, file or other route does.
@Suite(.sameOnBothDatabases) struct WritingTests {
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

    @Test(arguments: [
        (Viewer.mala, "staff"), (.noy, "screenings"), (.noy, "referrals"), (.noy, "identifications"),
        (.noy, "criminal_cases"), (.noy, "batch_people"), (.noy, "emergencies"), (.bounmy, "disclosures"),
    ])
    func theGeneralFormMakesNoneOfIt(viewer: Viewer, code: String) async throws {
        let test = try await TestOffice.withAgencies()
        let register = try #require(Register.named(code))
        #expect(Policy.grant(viewer, register).create || code == "disclosures" || code == "emergencies")
        #expect(await refusal { _ = try await test.write(as: viewer) { try $0.create(register, [:]) } } == .notFound)
    }

    @Test func theGeneralFormCorrectsNoRole() async throws {
        let test = try await TestOffice.withAgencies()
        let raw = ["name": "Kham", "role": "atd", "agency": "A-ATD", "from_day": "2018-01-01"]
        let refused = await refusal {
            _ = try await test.write(as: .mala) {
                try $0.correct(Register.named("staff")!, "U-KHAM", version: 1, raw)
            }
        }
        #expect(refused == .notFound)
        #expect(try await test.find("staff", "U-KHAM")?.text("role") == "officer")
    }

    @Test func aFormCorrectsTheFieldsThatAreItsAndLeavesTheRest() async throws {
        let test = try await TestOffice.withAgencies()
        let referral = try await test.write(as: .kham) { work in
            let person = try work.create(WorkTests.people, WorkTests.person).id
            return try work.refer([
                "person": person, "purpose": "services", "to_agency": "A-LWU", "consent": "yes",
                "made_on": "2021-05-02",
            ])
        }
        let forged = [
            "person": referral.text("person")!, "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-NGO",
            "made_on": "2021-05-02", "consent": "yes", "message": "She needs a doctor.",
        ]
        try await test.write(as: .noy) { _ = try $0.correct(referral.register, referral.id, version: 1, forged) }
        let after = try #require(try await test.find("referrals", referral.id))
        #expect(after.text("to_agency") == "A-LWU", "she agreed to no other")
        #expect(after.text("message") == "She needs a doctor.")
        #expect(after["due_on"] == referral["due_on"], "what the form does not have is not emptied")
    }

    @Test func peopleTakeNoFileOfWhatOnlyADeskWrites() async throws {
        let test = try await TestOffice.withAgencies()
        let staff = Register.named("staff")!
        await #expect(throws: DeskProblem.self) { _ = try await test.export(staff, as: .mala) }
        #expect(try await test.export(staff).contains("U-KHAM"), "the operator holds the files")
    }

    /// The remark is all that was typed; the rest would be what stands there.
    @Test func aConflictHoldsNothingThatWasNotTyped() async throws {
        let test = try await TestOffice.withAgencies()
        let screening = try await test.write(as: .kham) {
            try $0.screen(.new(WorkTests.person), WorkTests.screening, answers: Answers(["D1-01": .yes]))
        }
        do {
            try await test.write(as: .kham) {
                try $0.remark("She is afraid.", onScreening: screening.id, version: 99)
            }
            Issue.record("a stale remark was taken")
        } catch DeskProblem.stale(let conflict) {
            #expect(conflict.sent.values == ["remark": .text("She is afraid.")])
            #expect(conflict.standing == screening.version)
        }
    }

    // MARK: Proof

    @Test func aSessionGivesAProofOnlyForAWhile() async throws {
        let test = try await TestOffice.withAgencies()
        let signIn = try test.signIn()
        try await signIn.addAccount(staff: "U-NOY", username: "noy", password: "a passphrase of their own")
        let token = try await signIn.signIn(username: "noy", password: "a passphrase of their own").token
        let session = try #require(try await signIn.session(token: token))
        let began = test.clock.now
        #expect(session.proof(at: began, isSending: false)?.viewer.staff == "U-NOY")
        #expect(session.proof(at: began.adding(seconds: Session.provedSeconds), isSending: false) == nil)
        #expect(session.proof(at: began.adding(seconds: Session.provedSeconds), isSending: true) != nil)
        #expect(session.proof(at: began.adding(seconds: Session.provedSecondsToSend), isSending: true) == nil)
    }

    // MARK: Codes of batches

    @Test func aCodeOfAnotherAgencyIsTakenAsIfNobodyHadIt() async throws {
        let test = try await TestOffice.withAgencies()
        let raid = ["raided_on": "2021-05-20", "site": "W-1", "people_found": "5"]
        let arrival = ["arrived_on": "2021-05-20", "from_country": "TH", "returnees": "3"]
        func open(_ kind: Batch.Kind, _ code: String, as viewer: Viewer) async throws -> String {
            try await test.write(as: viewer) {
                try $0.openBatch(kind, code: code, kind == .raid ? raid : arrival).record.id
            }
        }
        func seen(_ viewer: Viewer) async throws -> String? {
            try await test.office.read(as: viewer) { try $0.batch("K7M2QX")?.record.id }
        }
        let first = try await open(.raid, "K7M2QX", as: .kham)
        #expect(try await seen(.boun) == nil)
        test.clock.move(seconds: 60)
        let second = try await open(.arrival, "K7M2QX", as: .boun)
        #expect(try await seen(.kham) == first)
        #expect(try await seen(.boun) == second)
        #expect(try await seen(.noy) == first, "who sees both is given what was entered first")
        // Among those that one sees it is one of a kind.
        for viewer in [Viewer.kham, .boun, .noy] {
            await #expect(throws: DeskProblem.self) { _ = try await open(.raid, "K7M2QX", as: viewer) }
        }
    }
}
