import Domain
import Store
import Testing

@testable import Desks

/// Slips of the pen in records that a desk makes, corrected by the agency that made them while nothing rests on them.
@Suite struct MendingTests {
    private static let screenings = Register.named("screenings")!
    private static let referrals = Register.named("referrals")!

    private func screened(
        _ test: TestOffice, _ answers: Answers = Answers()
    ) async throws -> (screening: Record, other: String) {
        try await test.write(as: .kham) { work in
            let screening = try work.screen(
                .new(WorkTests.person), WorkTests.screening, answers: answers)
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

    @Test func theSenderCorrectsTheDayOfAReferralUntilItIsAnsweredAndItsDeadlineFollows() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, other) = try await screened(test)
        let referral = try await referred(test, screening)
        let days = test.office.content.law.deadlines.referralAcknowledgedDays
        #expect(referral.day("due_on") == Day("2021-06-01")!.adding(days: days), "since it came, not since it was made")
        // A week before it was entered, not after it, and not before what it rests on.
        for day in ["2021-05-24", "2020-05-01", "2021-06-02"] {
            #expect(
                try await !problems {
                    try await test.write(as: .kham) {
                        _ = try $0.correct(Self.referrals, referral.id, version: 1, sent(referral, ["made_on": day]))
                    }
                }.isEmpty, "\(day)")
        }
        let corrected = try await test.write(as: .kham) {
            try $0.correct(Self.referrals, referral.id, version: 1, sent(referral, ["made_on": "2021-05-25"]))
        }
        #expect(corrected.day("made_on") == Day("2021-05-25"))
        #expect(corrected.day("due_on") == Day("2021-06-01")!.adding(days: days))
        // It moves to nobody else.
        let moved = try await test.write(as: .kham) {
            try $0.correct(
                Self.referrals, referral.id, version: 2, sent(corrected, ["person": other, "to_agency": "A-NGO"]))
        }
        #expect(moved["person"] == referral["person"] && moved.text("to_agency") == "A-LWU")
        try await test.write(as: .dala) { _ = try $0.answer(referral.id, "receive") }
        #expect(
            try await problems {
                try await test.write(as: .kham) {
                    _ = try $0.correct(
                        Self.referrals, referral.id, version: 3, sent(moved, ["made_on": "2021-05-26"]))
                }
            } == [Self.late("made_on")])
    }

    /// Consent is to one purpose: another is corrected only where the recipient sent it back, with the consent to it.
    @Test func thePurposeOfAReferralIsCorrectedWhenItCameBackAndWithItsOwnConsent() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, _) = try await screened(test)
        let referral = try await referred(test, screening)
        func correct(_ changed: [String: String?], version: Int = 1) async throws -> [Draft.Problem] {
            var raw = sent(referral, [:])
            for (code, value) in changed { raw[code] = value }
            return try await problems {
                try await test.write(as: .kham) { [raw] in
                    _ = try $0.correct(Self.referrals, referral.id, version: version, raw)
                }
            }
        }
        #expect(try await correct(["purpose": "other"]) == [Self.late("purpose")])
        #expect(try await correct(["consent": "no"]) == [Self.late("consent")])
        #expect(
            try await correct(["purpose": "child_protection", "consent": "no"]).map(\.field) == ["purpose", "consent"])
        try await test.write(as: .dala) {
            _ = try $0.answer(referral.id, "return_for_information", ["reason": "Not for us."])
        }
        let unasked = Draft.Problem(field: "consent", .rule("purpose_needs_consent"))
        #expect(try await correct(["purpose": "other", "consent": nil]) == [unasked])
        #expect(try await correct(["purpose": "child_protection", "consent": "no"]) == [unasked], "an adult")
        #expect(try await correct(["consent": "no"]) == [Self.late("consent")], "the same purpose")
        #expect(try await correct(["purpose": "other", "consent": "yes"]) == [])
        let after = try #require(try await test.find("referrals", referral.id))
        #expect(after.text("purpose") == "other" && after.isYes("consent"))
        try await test.write(as: .kham) { _ = try $0.answer(referral.id, "send_again") }
        #expect(try await correct(["purpose": "services"], version: 2) == [Self.late("purpose")])
    }

    @Test func anAdultIsNotReferredAsAChildWithoutConsent() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, _) = try await screened(test)
        let found = try await problems {
            try await test.write(as: .kham) {
                _ = try $0.refer([
                    "person": screening.text("person")!, "purpose": "child_protection", "to_agency": "A-LWU",
                    "consent": "no",
                ])
            }
        }
        #expect(found == [.init(field: "consent", .rule("referral_needs_consent"))])
    }

    /// A screening with signs is not put on somebody else, and consent is not taken from under answers.
    @Test func aScreeningWithSignsKeepsItsPersonAndOneWithAnswersItsConsent() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, other) = try await screened(test, Answers(["D1-01": .yes]))
        for (field, value) in [("person", other), ("consent", "no")] {
            #expect(
                try await problems {
                    try await test.write(as: .kham) {
                        _ = try $0.correct(
                            Self.screenings, screening.id, version: 1, sent(screening, [field: value]))
                    }
                } == [Self.late(field)])
        }
    }

    /// Of a version that is over, nothing is compared: the answer would tell what a field holds.
    @Test func aStaleCorrectionDoesNotTellWhatAClosedFieldHolds() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, _) = try await screened(test)
        for consent in ["yes", "no"] {
            await #expect(throws: DeskProblem.self) {
                do {
                    try await test.write(as: .noy) {
                        _ = try $0.correct(
                            Self.screenings, screening.id, version: 99, sent(screening, ["consent": consent]))
                    }
                } catch DeskProblem.fields(let problems) {
                    Issue.record("\(problems)")
                    throw DeskProblem.fields(problems)
                }
            }
        }
    }

    @Test func nothingIsMadeBeforeWhatItRestsOn() async throws {
        let test = try await TestOffice.withAgencies()
        let (screening, _) = try await screened(test)
        let early = [Draft.Problem(field: "made_on", .rule("before_what_it_rests_on"))]
        #expect(
            try await problems {
                try await test.write(as: .kham) {
                    _ = try $0.refer([
                        "person": screening.text("person")!, "screening": screening.id, "purpose": "services",
                        "to_agency": "A-LWU", "consent": "yes", "made_on": "2021-04-30",
                    ])
                }
            } == early)
        let referral = try await test.write(as: .kham) {
            try $0.refer([
                "person": screening.text("person")!, "screening": screening.id, "purpose": "identification",
                "to_agency": "A-ATD", "consent": "yes", "made_on": "2021-05-30",
            ])
        }
        // Its own steps say so first.
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .kham) {
                _ = try $0.correct(
                    Self.screenings, screening.id, version: 1, sent(screening, ["screened_on": "2021-05-31"]))
            }
        }
        let opened = try #require(try await test.write(as: .noy) { try $0.answer(referral.id, "accept") })
        let identifications = Register.named("identifications")!
        #expect(
            try await problems {
                try await test.write(as: .noy) {
                    _ = try $0.correct(
                        identifications, opened.id, version: 1, sent(opened, ["opened_on": "2021-05-29"]))
                }
            } == [.init(field: "opened_on", .rule("before_what_it_rests_on"))])
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
