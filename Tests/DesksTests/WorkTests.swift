import Domain
import Store
import Testing

@testable import Desks

@Suite struct WorkTests {
    static let people = Register.named("people")!
    static let screenings = Register.named("screenings")!
    static let referrals = Register.named("referrals")!
    static let person = [
        "given_name": "Mali", "sex": "female", "age_basis": "stated", "citizenship": "LA", "birth_year": "1999",
    ]
    static let screening = [
        "screened_on": "2021-05-01", "context": "returnee", "age_status": "adult", "consent": "yes", "form": "core",
        "form_version": "1",
    ]

    private func refusal<Answer: Sendable>(
        _ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Answer
    ) async throws -> Refusal? {
        do {
            _ = try await test.write(as: viewer, work)
            return nil
        } catch DeskProblem.refused(let refusal) {
            return refusal
        }
    }

    private func fields<Answer: Sendable>(
        _ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Answer
    ) async throws -> Set<String?> {
        do {
            _ = try await test.write(as: viewer, work)
            return []
        } catch DeskProblem.fields(let problems) {
            return Set(problems.map(\.field))
        }
    }

    @Test func aPersonIsTheirAgencysWhoRegisteredThemAndNobodyElses() async throws {
        let test = try await TestOffice.withAgencies()
        let id = try await test.write(as: .kham) { try $0.create(Self.people, Self.person).id }
        #expect(try await test.find("people", id, as: .kham)?.text("given_name") == "Mali")
        #expect(try await test.find("people", id, as: .dala) == nil)
        #expect(try await test.find("people", id, as: .noy) != nil)
        await #expect(throws: DeskProblem.self) { try await test.look(as: .dala) { _ = try $0.open(Self.people, id) } }
        #expect(try await refusal(test, .mala) { try $0.create(Self.people, Self.person) } == .notFound)
    }

    @Test func maskedFieldsSurviveACorrectionByWhoMayNotReadThem() async throws {
        let test = try await TestOffice.withAgencies()
        let calls = Register.named("handovers")!
        let id = try await test.write(as: .noy) {
            try $0.create(
                calls,
                [
                    "handed_on": "2021-05-01", "direction": "received", "country": "TH", "to_agency": "A-LWU",
                    "note": "told in confidence",
                ]
            ).id
        }
        #expect(try await test.find("handovers", id, as: .dala)?["note"] == nil)
        try await test.write(as: .dala) { work in
            let seen = try #require(try work.reader.find(calls, id)).record
            var raw = seen.values.mapValues(\.plain)
            raw["receipt"] = "12/2021"
            raw["note"] = "forged"
            try work.correct(calls, id, version: 1, raw)
        }
        let after = try #require(try await test.find("handovers", id))
        #expect(after.text("note") == "told in confidence")
        #expect(after.text("receipt") == "12/2021")
    }

    @Test func whatStandsNowIsShownOnlyAsFarAsTheViewerMaySeeIt() async throws {
        let test = try await TestOffice.withAgencies()
        let handovers = Register.named("handovers")!
        let raw = [
            "handed_on": "2021-05-01", "direction": "received", "country": "TH", "to_agency": "A-LWU",
            "note": "told in confidence",
        ]
        let id = try await test.write(as: .noy) { try $0.create(handovers, raw).id }
        try await test.write(as: .noy) { try $0.correct(handovers, id, version: 1, raw) }
        do {
            try await test.write(as: .dala) { try $0.correct(handovers, id, version: 1, raw) }
            Issue.record("A stale correction was taken")
        } catch DeskProblem.stale(let conflict) {
            #expect(conflict.standing == 2)
            // What was typed and no more: the note is above what she may set, and comes from nowhere.
            #expect(conflict.sent["note"] == nil)
            #expect(conflict.sent.values.keys.sorted() == ["country", "direction", "handed_on", "to_agency"])
        }
    }

    @Test func custodyIsNeitherForgedNorGivenAway() async throws {
        let test = try await TestOffice.withAgencies()
        let person = try await test.write(as: .dala) { try $0.create(Self.people, Self.person).id }
        // Made in another agency's name.
        let services = Register.named("services")!
        let service = ["person": person, "kind": "legal", "started_on": "2021-05-01", "provider": "A-NGO"]
        #expect(try await refusal(test, .dala) { try $0.create(services, service) } == .notFound)
        // Handed to another agency later.
        let id = try await test.write(as: .dala) {
            try $0.create(services, service.merging(["provider": ""]) { $1 }).id
        }
        #expect(try await test.find("services", id)?.text("provider") == "A-LWU")
        #expect(try await refusal(test, .dala) { try $0.correct(services, id, version: 1, service) } == .notFound)
        // A referral comes from its maker and stays with its recipient.
        let raw = [
            "person": person, "purpose": "services", "to_agency": "A-NGO", "consent": "yes", "from_agency": "A-ATD",
            "made_on": "2021-05-02",
        ]
        let referral = try await test.write(as: .dala) { try $0.make(Self.referrals, raw) }
        #expect(referral.text("from_agency") == "A-LWU")
        let other = raw.merging(["from_agency": "A-LWU", "to_agency": "A-IMM"]) { $1 }
        #expect(
            try await refusal(test, .dala) { try $0.amend(Self.referrals, referral.id, version: 1, other) }
                == .notFound)
    }

    @Test func whatTheViewerCantSeeCantBeReferredTo() async throws {
        let test = try await TestOffice.withAgencies()
        let person = try await test.write(as: .kham) { try $0.create(Self.people, Self.person).id }
        let raw = [
            "person": person, "purpose": "services", "to_agency": "A-NGO", "consent": "yes", "made_on": "2021-05-02",
        ]
        // Someone else's person and nobody are refused alike.
        #expect(try await fields(test, .dala) { try $0.make(Self.referrals, raw) } == ["person"])
        #expect(
            try await fields(test, .dala) { try $0.make(Self.referrals, raw.merging(["person": "P-NOBODY"]) { $1 }) }
                == ["person"])
        // A register that is closed to the role tells nothing of what it holds.
        let shelters = Register.named("shelters")!
        let shelter = try await test.write(as: .dala) {
            try $0.create(shelters, ["name_en": "House", "government": "yes"]).id
        }
        let own = try await test.write(as: .anong) { try $0.create(Self.people, Self.person).id }
        let service = ["person": own, "kind": "shelter", "started_on": "2021-05-01", "shelter": shelter]
        #expect(try await fields(test, .anong) { try $0.create(Register.named("services")!, service) } == ["shelter"])
    }

    @Test func aReferenceThatTheViewerCantSeeSurvivesTheirCorrection() async throws {
        let test = try await TestOffice.withAgencies()
        let referral = try await test.write(as: .kham) { work in
            let screening = try work.screen(.new(Self.person), Self.screening, answers: Answers(["D1-01": .yes]))
            return try work.refer([
                "person": screening.text("person")!, "screening": screening.id, "purpose": "services",
                "to_agency": "A-LWU",
                "consent": "yes", "made_on": "2021-05-02",
            ])
        }
        #expect(try await test.find("screenings", referral.text("screening")!, as: .dala) == nil)
        try await test.write(as: .dala) { work in
            var raw = try #require(try work.reader.find(Self.referrals, referral.id)).record.values.mapValues(\.plain)
            raw["urgent"] = "yes"
            try work.correct(Self.referrals, referral.id, version: 1, raw)
        }
        #expect(try await test.find("referrals", referral.id)?.isYes("urgent") == true)
        #expect(try await test.find("referrals", referral.id)?["screening"] == referral["screening"])
    }

    @Test func nobodyChangesTheirOwnRole() async throws {
        let test = try await TestOffice.withAgencies()
        let staff = Register.named("staff")!
        let raw = ["name": "Mala", "role": "atd", "agency": "A-ATD", "from_day": "2018-01-01"]
        #expect(try await refusal(test, .mala) { try $0.amend(staff, "U-MALA", version: 1, raw) } == .ownRole)
        let other = raw.merging(["name": "Kham", "role": "lwu", "agency": "A-LWU"]) { $1 }
        #expect(try await refusal(test, .mala) { try $0.amend(staff, "U-KHAM", version: 1, other) } == nil)
    }

    @Test func aStepIsTakenAndNeverJustWritten() async throws {
        let test = try await TestOffice.withAgencies()
        let screening = try await test.write(as: .kham) {
            try $0.screen(.new(Self.person), Self.screening, answers: Answers())
        }
        let steps = Lifecycle.screening.stepRegister
        let raw = ["record": screening.id, "step": "close", "taken_on": "2021-05-01", "reason": "over"]
        #expect(try await refusal(test, .kham) { try $0.create(steps, raw) } == .notFound)
        let first = try await test.office.read(as: .kham) { try $0.steps(.screening, of: screening.id).map(\.record) }
        #expect(first.map { $0.text("step") } == ["complete"])
        #expect(try await refusal(test, .kham) { try $0.correct(steps, first[0].id, version: 1, raw) } == .notFound)
        // Nor is a step taken that is withdrawn from the start.
        let taken = try await test.write(as: .kham) {
            try $0.take("refer", .screening, of: screening.id, ["withdrawn": "yes"])
        }
        #expect(!taken.isYes("withdrawn"))
        #expect(taken.text("staff") == "U-KHAM")
    }

    @Test func onlyTheLastStepIsWithdrawnAndOnlyByWhoTookItWithAReason() async throws {
        let test = try await TestOffice.withAgencies()
        let screening = try await test.write(as: .kham) {
            try $0.screen(.new(Self.person), Self.screening, answers: Answers())
        }
        let steps = try await test.office.read(as: .kham) {
            try $0.steps(.screening, of: screening.id).map(\.record.id)
        }
        let step = try #require(steps.first)
        #expect(
            try await refusal(test, .noy) { try $0.withdraw(step, .screening, of: screening.id, reason: "wrong") }
                == .notFound)
        #expect(
            try await fields(test, .kham) { try $0.withdraw(step, .screening, of: screening.id, reason: " ") } == [
                "reason"
            ])
        try await test.write(as: .kham) { try $0.withdraw(step, .screening, of: screening.id, reason: "wrong person") }
        #expect(try await test.write(as: .kham) { try $0.state(.screening, of: screening.id) } == "open")
        #expect(
            try await refusal(test, .kham) { try $0.withdraw(step, .screening, of: screening.id, reason: "again") }
                == .notFound)
    }

    @Test func whatHappenedCantLieAhead() async throws {
        let test = try await TestOffice.withAgencies()
        let raw = Self.person.merging(["birth_date": "2021-06-02"]) { $1 }
        #expect(try await fields(test, .kham) { try $0.create(Self.people, raw) } == ["birth_date"])
    }
}
