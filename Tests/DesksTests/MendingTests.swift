import Domain
import Store
import Testing

@testable import Desks

/// Slips of the pen in records that a desk makes, corrected by the agency that made them while nothing rests on them.
@Suite struct MendingTests {
    private static let screenings = Register.named("screenings")!
    private static let referrals = Register.named("referrals")!

    private func screened(_ test: TestOffice) async throws -> (screening: Record, other: String) {
        try await test.write(as: .kham) { work in
            let screening = try work.screen(
                .new(WorkTests.person), WorkTests.screening, answers: Answers(["D1-01": .yes]))
            return (
                screening,
                try work.create(WorkTests.people, WorkTests.person.merging(["given_name": "Other"]) { $1 }).id
            )
        }
    }

    private func sent(_ record: Record, _ changed: [String: String]) -> [String: String] {
        record.values.mapValues(\.plain).merging(changed) { $1 }
    }

    private func problems(_ work: () async throws -> Void) async throws -> [Draft.Problem] {
        do {
            try await work()
            return []
        } catch DeskProblem.fields(let problems) { return problems }
    }

    private static func late(_ field: String) -> Draft.Problem { .init(field: field, .rule("corrected_too_late")) }

    private func referred(_ test: TestOffice, _ screening: Record) async throws -> Record {
        try await test.write(as: .kham) {
            try $0.refer([
                "person": screening.text("person")!, "screening": screening.id, "purpose": "services",
                "to_agency": "A-LWU", "consent": "yes", "made_on": "2021-05-30",
            ])
        }
    }

    @Test func theWrongPersonOfAScreeningIsCorrectedWhileNobodyWasReferred() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, other) = try await screened(test)
        let corrected = try await test.write(as: .kham) {
            try $0.correct(
                Self.screenings, screening.id, version: 1,
                sent(screening, ["person": other, "context": "returnee", "before_charge": "yes"]))
        }
        #expect(corrected.text("person") == other && corrected.isYes("before_charge"))
        #expect(corrected["result"] == screening["result"] && corrected["answers"] == screening["answers"])
        let versions = try await test.office.read(as: .kham) { try $0.versions(Self.screenings, screening.id) }
        #expect(versions.count == 2)
        // Referred, it rests.
        _ = try await referred(test, corrected)
        for (field, value) in [("person", screening.text("person")!), ("consent", "no")] {
            #expect(
                try await problems {
                    try await test.write(as: .kham) {
                        _ = try $0.correct(
                            Self.screenings, screening.id, version: 2, sent(corrected, [field: value]))
                    }
                } == [Self.late(field)])
        }
        // The plain facts are corrected all the same, in the whole form as it was sent.
        try await test.write(as: .kham) {
            _ = try $0.correct(Self.screenings, screening.id, version: 2, sent(corrected, ["before_charge": "no"]))
        }
        let after = try #require(try await test.find("screenings", screening.id))
        #expect(after.text("person") == other && !after.isYes("before_charge") && after.isYes("consent"))
    }

    @Test func aPersonWhomTheViewerCantSeeIsNobody() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, _) = try await screened(test)
        let hidden = try await test.write(as: .dala) { try $0.create(WorkTests.people, WorkTests.person).id }
        let found = try await problems {
            try await test.write(as: .kham) {
                _ = try $0.correct(Self.screenings, screening.id, version: 1, sent(screening, ["person": hidden]))
            }
        }
        #expect(found == [.init(field: "person", .noSuchRecord(register: "people", id: hidden))])
    }

    @Test func anotherAgencyCorrectsNoneOfTheEarlyFields() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, other) = try await screened(test)
        #expect(
            try await problems {
                try await test.write(as: .noy) {
                    _ = try $0.correct(Self.screenings, screening.id, version: 1, sent(screening, ["person": other]))
                }
            } == [Self.late("person")])
    }

    @Test func theSenderCorrectsAReferralUntilItIsAnsweredAndItsDeadlineFollows() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, other) = try await screened(test)
        let referral = try await referred(test, screening)
        let days = test.office.content.law.deadlines.referralAcknowledgedDays
        let corrected = try await test.write(as: .kham) {
            try $0.correct(
                Self.referrals, referral.id, version: 1,
                sent(referral, ["made_on": "2021-05-20", "purpose": "child_protection"]))
        }
        #expect(corrected.day("made_on") == Day("2021-05-20") && corrected.text("purpose") == "child_protection")
        #expect(corrected.day("due_on") == Day("2021-05-20")!.adding(days: days))
        // The rules of the form hold, and it moves to nobody else.
        let moved = try await test.write(as: .kham) {
            try $0.correct(
                Self.referrals, referral.id, version: 2,
                sent(corrected, ["person": other, "to_agency": "A-NGO", "purpose": "services"]))
        }
        #expect(moved["person"] == referral["person"] && moved.text("to_agency") == "A-LWU")
        #expect(
            try await problems {
                try await test.write(as: .kham) {
                    _ = try $0.correct(Self.referrals, referral.id, version: 3, sent(moved, ["consent": "no"]))
                }
            }.map(\.what) == [.rule("referral_needs_consent")])
        try await test.write(as: .dala) { _ = try $0.answer(referral.id, "receive") }
        #expect(
            try await problems {
                try await test.write(as: .kham) {
                    _ = try $0.correct(
                        Self.referrals, referral.id, version: 3, sent(moved, ["made_on": "2021-05-25"]))
                }
            } == [Self.late("made_on")])
    }

    @Test func aReferralIsCorrectedToAScreeningOfItsPersonAlone() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, other) = try await screened(test)
        let referral = try await referred(test, screening)
        let (mine, theirs) = try await test.write(as: .kham) { work in
            (
                try work.screen(.known(screening.text("person")!), WorkTests.screening, answers: Answers()),
                try work.screen(.known(other), WorkTests.screening, answers: Answers())
            )
        }
        #expect(
            try await problems {
                try await test.write(as: .kham) {
                    _ = try $0.correct(
                        Self.referrals, referral.id, version: 1, sent(referral, ["screening": theirs.id]))
                }
            }.map(\.field) == ["screening"])
        try await test.write(as: .kham) {
            _ = try $0.correct(Self.referrals, referral.id, version: 1, sent(referral, ["screening": mine.id]))
        }
        #expect(try await test.write(as: .kham) { try $0.state(.screening, of: mine.id) } == "referred")
    }

    @Test func aScreeningOfACardStaysInItsBatch() async throws {
        let test = try await TestOffice.withAgencies()
        let screening = try await test.write(as: .commandLine) { work in
            for id in ["D-1", "D-2"] {
                try work.create(
                    Register.named("raids")!,
                    ["raided_on": "2021-05-01", "site": "W-1", "agency": "A-IMM", "people_found": "3"], id: id)
            }
            let screening = try work.screen(
                .new(WorkTests.person), WorkTests.screening.merging(["raid": "D-1", "agency": "A-IMM"]) { $1 },
                answers: Answers())
            return screening
        }
        let moved = try await test.write(as: .kham) {
            try $0.correct(Self.screenings, screening.id, version: 1, sent(screening, ["raid": "D-2"]))
        }
        #expect(moved.text("raid") == "D-2", "it stands for no card yet")
        try await test.write(as: .commandLine) { work in
            try work.create(
                Register.named("batch_people")!,
                [
                    "raid": "D-2", "number": "1", "agency": "A-IMM", "person": screening.text("person")!,
                    "screening": screening.id,
                ])
        }
        #expect(
            try await problems {
                try await test.write(as: .kham) {
                    _ = try $0.correct(Self.screenings, screening.id, version: 2, sent(moved, ["raid": "D-1"]))
                }
            } == [Self.late("raid")])
    }
}
