import Domain
import Store
import TestDatabases
import Testing

@testable import Desks

@Suite(.sameOnBothDatabases) struct AreaDeskTests {
    private func referred(_ test: TestOffice, to agency: String, for purpose: String) async throws -> Record {
        try await test.write(as: .kham) { work in
            let screening = try work.screen(
                .new(WorkTests.person), WorkTests.screening, answers: Answers(["D1-01": .yes]))
            return try work.refer([
                "person": screening.text("person")!, "screening": screening.id, "purpose": purpose, "to_agency": agency,
                "consent": "yes",
            ])
        }
    }

    @Test func aScreeningIsKeptWithItsPersonOrNotAtAll() async throws {
        let test = try await TestOffice.withAgencies()
        let before = try await test.everything()
        let badPerson = ["given_name": "", "sex": "woman", "age_basis": "stated", "citizenship": "LA"]
        let badScreening = WorkTests.screening.merging(["screened_on": "yesterday"]) { $1 }
        do {
            try await test.write(as: .kham) { try $0.screen(.new(badPerson), badScreening, answers: Answers()) }
            Issue.record("A broken screening was kept")
        } catch DeskProblem.fields(let problems) {
            // Both forms' problems at once.
            #expect(Set(problems.map(\.field)) == ["given_name", "sex", "screened_on"])
        }
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .kham) {
                try $0.screen(
                    .new(WorkTests.person), WorkTests.screening.merging(["site": "W-NONE"]) { $1 }, answers: Answers())
            }
        }
        #expect(try await test.everything() == before)
    }

    @Test func theAnswersDecideTheResultEvenWhereAllWereLeftOpen() async throws {
        let test = try await TestOffice.withAgencies()
        let raw = WorkTests.screening.merging(["result": "trafficking", "signs": "deception"]) { $1 }
        let screening = try await test.write(as: .kham) {
            try $0.screen(.new(WorkTests.person), raw, answers: Answers())
        }
        #expect(screening["result"] != nil)
        #expect(screening["result"] != .code("trafficking"))
        #expect(screening["signs"] == nil)
        #expect(screening.text("staff") == "U-KHAM")
        #expect(try await test.write(as: .kham) { try $0.state(.screening, of: screening.id) } == "completed")
    }

    @Test func aReferralHasItsDeadlineAndMovesItsScreening() async throws {
        let test = try await TestOffice.withAgencies()
        let referral = try await referred(test, to: "A-ATD", for: "identification")
        let made = try #require(referral.day("made_on"))
        let days = test.office.content.law.deadlines.referralAcknowledgedDays
        #expect(made == Day("2021-06-01"))
        #expect(referral.day("due_on") == made.adding(days: days))
        #expect(
            try await test.write(as: .kham) { try $0.state(.screening, of: referral.text("screening")!) } == "referred")
    }

    @Test func aReferralRestsOnAScreeningOfTheSamePerson() async throws {
        let test = try await TestOffice.withAgencies()
        let referral = try await referred(test, to: "A-ATD", for: "identification")
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .kham) { work in
                let other = try work.create(WorkTests.people, WorkTests.person)
                try work.refer([
                    "person": other.id, "screening": referral.text("screening")!, "purpose": "services",
                    "to_agency": "A-LWU",
                    "consent": "yes",
                ])
            }
        }
    }

    @Test func theRecipientAnswersAndTheSenderDoesNot() async throws {
        let test = try await TestOffice.withAgencies()
        let referral = try await referred(test, to: "A-LWU", for: "services")
        for (viewer, steps) in [
            (Viewer.kham, ["withdraw_consent"]),
            (.dala, ["receive", "accept", "return_for_information", "decline", "withdraw_consent"]), (.noy, []),
        ] {
            let buttons = try await test.write(as: viewer) { try $0.available(onReferral: referral.id).map(\.code) }
            #expect(Set(buttons) == Set(steps), "\(viewer.staff)")
        }
        for viewer in [Viewer.kham, .noy] {
            await #expect(throws: DeskProblem.self) {
                try await test.write(as: viewer) { try $0.answer(referral.id, "accept") }
            }
            // The general way is no way around.
            await #expect(throws: DeskProblem.self) {
                try await test.write(as: viewer) { try $0.take("accept", .referral, of: referral.id) }
            }
        }
        #expect(try await test.write(as: .dala) { try $0.answer(referral.id, "accept") } == nil)
    }

    @Test func acceptingForIdentificationOpensOneQuestionAPerson() async throws {
        let test = try await TestOffice.withAgencies()
        let referral = try await referred(test, to: "A-ATD", for: "identification")
        let opened = try #require(try await test.write(as: .noy) { try $0.answer(referral.id, "accept") })
        #expect(opened["person"] == referral["person"])
        #expect(opened.text("referral") == referral.id)
        let again = try await test.write(as: .noy) {
            try $0.openIdentification(of: referral.text("person")!, referral: nil)
        }
        #expect(again.id == opened.id)
        // Only the ATD decides.
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .dala) {
                try $0.take("presume", .identification, of: opened.id, ["reason": "signs"])
            }
        }
        try await test.write(as: .noy) { try $0.take("presume", .identification, of: opened.id, ["reason": "signs"]) }
    }

    @Test(arguments: [
        (["age_basis": "in_doubt", "birth_year": "1980"], true), (["birth_year": "2003"], true),
        (["birth_year": "2002"], false),
        (["birth_date": "2003-06-02"], true), (["birth_date": "2003-06-01"], false), (["birth_year": ""], true),
    ])
    func anAgeInDoubtIsAChilds(raw: [String: String], isChild: Bool) async throws {
        let test = try await TestOffice.withAgencies()
        let person = WorkTests.person.merging(["birth_year": ""]) { $1 }.merging(raw) { $1 }
        #expect(
            try await test.write(as: .kham) { try $0.isTreatedAsChild(try $0.create(WorkTests.people, person).id) }
                == isChild)
    }
}
