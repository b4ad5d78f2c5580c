import Domain
import Store
import TestDatabases
import Testing

@testable import Desks

/// A case that has come to the prosecutor, with one suspect: what has to be there before it goes further.
@Suite(.sameOnBothDatabases) struct CaseSafeguardTests {
    private static let cases = Register.named("criminal_cases")!
    private static let suspects = Register.named("suspects")!
    private static let raw = [
        "number": "1/2021", "reported_on": "2021-03-01", "form": "labour_trafficking", "police": "A-ATD",
        "prosecutor": "A-OPP", "court": "A-COURT",
    ]
    private static let charged = ["article": "215", "reason": "Asked by the department.", "taken_on": "2021-04-01"]

    /// - Parameter steps: of the case, each on 1 April 2021.
    private func office(
        _ values: [String: String] = [:], after steps: [String] = ["open", "complete", "refer_to_prosecutor"],
        official: Bool = false
    ) async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            try work.create(Self.cases, Self.raw.merging(values) { $1 }, id: "C-1")
            try work.create(
                Self.suspects, ["criminal_case": "C-1", "name": "Khamla", "official": official ? "yes" : "no"],
                id: "K-1")
            for step in steps { try work.take(step, .criminalCase, of: "C-1", ["taken_on": "2021-04-01"]) }
        }
        return test
    }

    private func refusal(
        _ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Void
    ) async throws -> Refusal? {
        do {
            try await test.write(as: viewer, work)
            return nil
        } catch DeskProblem.refused(let refusal) { return refusal }
    }

    private func reasons(
        _ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Void
    ) async throws -> [Refusal] {
        do {
            return try await refusal(test, viewer, work).map { [$0] } ?? []
        } catch DeskProblem.several(let refusals) { return refusals }
    }

    private func problems(
        _ test: TestOffice, _ viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Void
    ) async throws -> [Draft.Problem] {
        do {
            try await test.write(as: viewer, work)
            return []
        } catch DeskProblem.fields(let problems) { return problems }
    }

    private func take(
        _ test: TestOffice, _ viewer: Viewer, _ step: String, _ raw: [String: String] = [:]
    ) async throws -> Refusal? {
        let raw = ["taken_on": "2021-04-02"].merging(raw) { $1 }
        return try await refusal(test, viewer) { try $0.take(step, .criminalCase, of: "C-1", raw) }
    }

    private func ofSuspect(
        _ test: TestOffice, _ viewer: Viewer, _ step: String, _ raw: [String: String]
    ) async throws -> Refusal? {
        try await refusal(test, viewer) { try $0.take(step, .suspect, of: "K-1", raw) }
    }

    private func state(_ test: TestOffice) async throws -> String {
        try await test.write(as: .commandLine) { try $0.state(.criminalCase, of: "C-1") }
    }

    // MARK: Handed on

    @Test func aCaseGoesToTheCourtOnlyWithACourtAndSomebodyCharged() async throws {
        let test = try await office(["court": ""])
        let charge = "charge"
        let both = try await reasons(test, .bounmy) {
            try $0.take("charge", .criminalCase, of: "C-1", ["taken_on": "2021-04-02"])
        }
        #expect(both == [.receiverMissing(field: "court", step: charge), .nobodyCharged], "both at once")
        try await test.write(as: .noy) { try $0.correct(Self.cases, "C-1", version: 1, Self.raw) }
        #expect(try await take(test, .bounmy, charge) == .nobodyCharged)
        #expect(
            try await ofSuspect(test, .bounmy, charge, Self.charged.merging(["reason": ""]) { $1 })
                == .reviewBeforeCharge)
        #expect(try await ofSuspect(test, .bounmy, charge, Self.charged) == nil)
        #expect(try await take(test, .bounmy, charge, ["taken_on": "2021-04-01"]) == nil)
        #expect(try await state(test) == "before_court")
        #expect(try await test.find("criminal_cases", "C-1", as: .sengdao) != nil)
    }

    @Test func aCaseIsReferredOnlyToAProsecutorWhoIsNamed() async throws {
        let test = try await office(["prosecutor": ""], after: ["open", "complete"])
        let refer = "refer_to_prosecutor"
        #expect(try await take(test, .noy, refer) == .receiverMissing(field: "prosecutor", step: refer))
        try await test.write(as: .noy) { try $0.correct(Self.cases, "C-1", version: 1, Self.raw) }
        #expect(try await take(test, .noy, refer) == nil)
    }

    @Test func aCaseIsTransferredOnlyToACountryThatIsNamed() async throws {
        let test = try await office(after: ["open"])
        let abroad = "transfer_abroad"
        #expect(
            try await take(test, .noy, abroad, ["reason": "Asked for."])
                == .receiverMissing(field: "cooperating_country", step: abroad))
    }

    /// At creation, in a correction, in a file; and by the step, where an agency became one of another kind.
    @Test func noCaseLiesWithAnAgencyThatDoesNotDoItsWork() async throws {
        let test = try await office()
        let kinds = ["prosecutor": "prosecutor", "court": "court"]
        for (field, kind) in kinds {
            for agency in ["A-LWU", "A-NGO", "A-ATD", field == "court" ? "A-OPP" : "A-COURT"] {
                let wrong = Self.raw.merging([field: agency]) { $1 }
                let refused = [Draft.Problem(field: field, .notOfKind([kind]))]
                #expect(try await problems(test, .noy) { try $0.openCase(wrong) } == refused, "\(field) \(agency)")
                #expect(try await problems(test, .commandLine) { try $0.create(Self.cases, wrong) } == refused)
                #expect(
                    try await problems(test, .noy) { try $0.correct(Self.cases, "C-1", version: 1, wrong) } == refused)
            }
        }
        let police = try await problems(test, .noy) { try $0.openCase(Self.raw.merging(["police": "A-LWU"]) { $1 }) }
        #expect(police.map(\.field) == ["police"])
        #expect(try await ofSuspect(test, .bounmy, "charge", Self.charged) == nil)
        try await test.write(as: .commandLine) { work in
            try work.correct(
                Register.named("staff")!, "U-SENGDAO", version: 1,
                [
                    "name": "Sengdao", "role": "court", "agency": "A-COURT", "from_day": "2018-01-01",
                    "to_day": "2019-01-01",
                ])
            try work.correct(
                Register.named("agencies")!, "A-COURT", version: 1,
                ["name_lo": "ສານ", "name_en": "Court", "kind": "ngo", "level": "central"])
        }
        #expect(try await take(test, .bounmy, "charge") == .receiverMissing(field: "court", step: "charge"))
    }

    // MARK: Moved

    /// Whatever of it is true keeps a suspect in the case: a step, a charge in the case, or the mark of an official.
    @Test(arguments: ["nothing", "step", "charge", "official"])
    func aSuspectIsMovedOnlyBeforeAnythingRestsOnTheCase(what: String) async throws {
        let test = try await office(official: what == "official")
        try await test.write(as: .commandLine) { work in
            try work.create(Self.cases, Self.raw.merging(["number": "2/2021"]) { $1 }, id: "C-2")
            try work.create(Self.suspects, ["criminal_case": "C-1", "name": "Second"], id: "K-2")
        }
        if what == "step" { #expect(try await ofSuspect(test, .noy, "arrest", ["taken_on": "2021-04-01"]) == nil) }
        if what == "charge" {
            try await test.write(as: .bounmy) { _ = try $0.take("charge", .suspect, of: "K-2", Self.charged) }
            #expect(try await take(test, .bounmy, "charge") == nil)
        }
        var version = 1
        if what == "official" {
            // With the mark taken off first.
            try await test.write(as: .noy) {
                try $0.correct(
                    Self.suspects, "K-1", version: 1, ["criminal_case": "C-1", "name": "Khamla", "official": "no"])
            }
            version = 2
        }
        let moved = try await problems(test, .noy) { [version] in
            try $0.correct(Self.suspects, "K-1", version: version, ["criminal_case": "C-2", "name": "Khamla"])
        }
        #expect(
            moved == (what == "nothing" ? [] : [.init(field: "criminal_case", .rule("suspect_keeps_case"))]))
    }

    @Test func aConvictionIsNotLostInACaseThatIsTakenUpAgain() async throws {
        let test = try await closed()
        let day = ["taken_on": "2021-05-01", "reason": "Asked to look again."]
        #expect(try await take(test, .bounmy, "reopen", day) == nil)
        let abroad = try await reasons(test, .noy) { try $0.take("transfer_abroad", .criminalCase, of: "C-1", day) }
        #expect(abroad.contains(.suspectConvicted))
        for step in ["complete", "refer_to_prosecutor"] { #expect(try await take(test, .noy, step, day) == nil) }
        #expect(try await take(test, .bounmy, "insufficient", day) == .suspectConvicted)
        #expect(try await take(test, .bounmy, "charge", day) == .nobodyCharged)
        // Nothing new was found: as it was judged.
        #expect(try await take(test, .bounmy, "return_to_police", day) == nil)
        let buttons = try await test.write(as: .noy) { try $0.available(.criminalCase, of: "C-1").map(\.code) }
        #expect(buttons.contains("close"))
        #expect(try await take(test, .noy, "close", day) == nil)
    }

    @Test func aCaseThatWasNeverJudgedIsNotClosed() async throws {
        let test = try await office(after: ["open"])
        let buttons = try await test.write(as: .noy) { try $0.available(.criminalCase, of: "C-1").map(\.code) }
        #expect(!buttons.contains("close"))
        #expect(try await take(test, .noy, "close") == .nobodyJudged)
    }

    @Test func whoSeesACaseNextIsNotTakenOutOfIt() async throws {
        let test = try await office()
        let emptied = Self.raw.merging(["prosecutor": ""]) { $1 }
        #expect(
            try await problems(test, .noy) { try $0.correct(Self.cases, "C-1", version: 1, emptied) }
                == [.init(field: "prosecutor", .missing)])
        // The court was not asked for yet.
        let court = Self.raw.merging(["court": ""]) { $1 }
        #expect(try await problems(test, .noy) { try $0.correct(Self.cases, "C-1", version: 1, court) }.isEmpty)
    }

    @Test func theOnlyChargeOfACaseAtCourtIsNotWithdrawnOrMovedAway() async throws {
        let test = try await office()
        #expect(try await ofSuspect(test, .bounmy, "charge", Self.charged) == nil)
        #expect(try await take(test, .bounmy, "charge") == nil)
        let charge = try await test.office.read(as: .commandLine) {
            try #require(try $0.steps(.suspect, of: "K-1").last?.record.id)
        }
        let withdrawal = { @Sendable (work: Work) throws in
            try work.withdraw(charge, .suspect, of: "K-1", reason: "By mistake.")
        }
        #expect(try await refusal(test, .bounmy, withdrawal) == .nobodyCharged)
        #expect(
            try await test.office.read(as: .commandLine) {
                try $0.steps(.suspect, of: "K-1").filter { $0.record.isYes("withdrawn") }
            }.isEmpty)
        try await test.write(as: .commandLine) { work in
            try work.create(Self.cases, Self.raw.merging(["number": "2/2021"]) { $1 }, id: "C-2")
        }
        #expect(
            try await refusal(test, .commandLine) {
                try $0.correct(Self.suspects, "K-1", version: 1, ["criminal_case": "C-2", "name": "Khamla"])
            } == .nobodyCharged)
        // Where the case is back with the prosecutor, both go.
        let case0 = try await test.office.read(as: .commandLine) {
            try #require(try $0.steps(.criminalCase, of: "C-1").last?.record.id)
        }
        try await test.write(as: .bounmy) { try $0.withdraw(case0, .criminalCase, of: "C-1", reason: "By mistake.") }
        #expect(try await refusal(test, .bounmy, withdrawal) == nil)
    }

    // MARK: Officials

    @Test func aCaseOfAnOfficialDoesNotEndInSilenceWithTheMarkTakenOffEither() async throws {
        let test = try await office(official: true)
        let end = ["reason": "Not enough."]
        #expect(try await take(test, .bounmy, "insufficient", end) == .officialWithoutOutcome)
        try await test.write(as: .noy) {
            try $0.correct(
                Self.suspects, "K-1", version: 1, ["criminal_case": "C-1", "name": "Khamla", "official": "no"])
        }
        #expect(try await take(test, .bounmy, "insufficient", end) == .officialWithoutOutcome)
        #expect(try await state(test) == "with_prosecutor")
        #expect(
            try await ofSuspect(
                test, .bounmy, "release", ["reason": "No evidence that he knew.", "taken_on": "2021-04-02"]) == nil)
        #expect(try await take(test, .bounmy, "insufficient", end) == nil)
    }

    @Test func theDepartmentDoesNotDropACaseOfAnOfficialByItself() async throws {
        let test = try await office(after: [], official: true)
        #expect(try await take(test, .noy, "not_proceed", ["reason": "Nothing in it."]) == .officialWithoutOutcome)
    }

    // MARK: What a court imposes

    private static let imposed = [
        ("sentences", ["suspect": "K-1", "imposed_on": "2021-04-20", "prison_months": "60", "article": "215"]),
        (
            "compensation_orders",
            ["suspect": "K-1", "person": "P-1", "ordered_on": "2021-04-20", "amount_lak": "5000000"]
        ),
    ]

    @Test func aSentenceAndAnOrderOfCompensationRestOnAConviction() async throws {
        let test = try await office()
        try await test.write(as: .commandLine) { work in
            try work.create(WorkTests.people, WorkTests.person, id: "P-1")
            try work.create(Register.named("case_victims")!, ["criminal_case": "C-1", "person": "P-1"])
        }
        let needs = Draft.Problem(field: "suspect", .rule("sentence_needs_conviction"))
        func impose() async throws -> [[Draft.Problem]] {
            var all: [[Draft.Problem]] = []
            for (register, raw) in Self.imposed {
                for viewer in [Viewer.sengdao, .commandLine] {
                    all.append(
                        try await problems(test, viewer) { try $0.create(Register.named(register)!, raw) })
                }
            }
            return all
        }
        #expect(try await impose() == Array(repeating: [needs], count: 4), "never charged")
        #expect(try await ofSuspect(test, .bounmy, "charge", Self.charged) == nil)
        #expect(try await impose() == Array(repeating: [needs], count: 4), "charged, not convicted")
        #expect(try await take(test, .bounmy, "charge") == nil)
        let convicted = ["article": "215", "taken_on": "2021-04-20"]
        #expect(try await ofSuspect(test, .sengdao, "convict", convicted) == nil)
        #expect(try await impose() == Array(repeating: [], count: 4))
        let early = Self.imposed[0].1.merging(["imposed_on": "2021-04-19"]) { $1 }
        #expect(
            try await problems(test, .sengdao) { try $0.create(Register.named("sentences")!, early) } == [needs],
            "before the conviction")
    }

    // MARK: Case and suspect

    private static let convicted = ["article": "215", "taken_on": "2021-04-20"]

    /// A case that was judged and closed, with its suspect convicted.
    private func closed() async throws -> TestOffice {
        let test = try await office()
        #expect(try await ofSuspect(test, .bounmy, "charge", Self.charged) == nil)
        #expect(try await take(test, .bounmy, "charge") == nil)
        #expect(try await ofSuspect(test, .sengdao, "convict", Self.convicted) == nil)
        for step in ["judge", "close"] {
            #expect(try await take(test, .sengdao, step, ["taken_on": "2021-04-20"]) == nil)
        }
        return test
    }

    @Test func anAppealInAClosedCaseIsRefusedUntilTheCaseIsTakenUpAgain() async throws {
        let test = try await closed()
        let appeal = ["taken_on": "2021-05-01"]
        let elsewhere = Refusal.caseElsewhere(
            step: "appeal", state: "closed",
            fits: [
                "under_investigation", "investigated", "with_prosecutor", "back_with_police", "before_court",
                "suspended",
            ])
        for viewer in [Viewer.bounmy, Viewer.sengdao] {
            #expect(try await ofSuspect(test, viewer, "appeal", appeal) == elsewhere)
            let buttons = try await test.write(as: viewer) { try $0.available(.suspect, of: "K-1").map(\.code) }
            #expect(!buttons.contains("appeal"))
        }
        // The way that there is.
        for (viewer, step) in [(Viewer.bounmy, "reopen"), (.noy, "complete"), (.noy, "refer_to_prosecutor")] {
            #expect(
                try await take(test, viewer, step, ["taken_on": "2021-05-01", "reason": "New evidence."]) == nil)
        }
        #expect(try await ofSuspect(test, .bounmy, "appeal", appeal) == nil)
        #expect(try await take(test, .bounmy, "charge", appeal) == nil)
    }

    @Test func nobodyIsChargedWhileTheCaseIsWithThePolice() async throws {
        let test = try await office(after: ["open"])
        #expect(
            try await ofSuspect(test, .bounmy, "charge", Self.charged)
                == .caseElsewhere(
                    step: "charge", state: "under_investigation", fits: ["with_prosecutor", "before_court"]))
        #expect(try await ofSuspect(test, .noy, "arrest", ["taken_on": "2021-04-02"]) == nil)
    }

    @Test func aCaseIsNotDroppedOverSomebodyWhoIsHeldNorJudgedOverSomebodyWhoIsCharged() async throws {
        let test = try await office()
        try await test.write(as: .commandLine) {
            _ = try $0.create(Self.suspects, ["criminal_case": "C-1", "name": "Second"], id: "K-2")
        }
        #expect(try await ofSuspect(test, .noy, "arrest", ["taken_on": "2021-04-01"]) == nil)
        #expect(try await take(test, .bounmy, "insufficient", ["reason": "Not enough."]) == .suspectHeld)
        for suspect in ["K-1", "K-2"] {
            try await test.write(as: .bounmy) { _ = try $0.take("charge", .suspect, of: suspect, Self.charged) }
        }
        #expect(try await take(test, .bounmy, "charge") == nil)
        #expect(try await ofSuspect(test, .sengdao, "convict", Self.convicted) == nil)
        let judged = ["taken_on": "2021-04-20"]
        #expect(try await take(test, .sengdao, "judge", judged) == .suspectUndecided)
        try await test.write(as: .sengdao) {
            _ = try $0.take("acquit", .suspect, of: "K-2", judged.merging(["reason": "No proof."]) { $1 })
        }
        #expect(try await take(test, .sengdao, "judge", judged) == nil)
    }

    @Test func nobodyWhoIsChargedIsMovedIntoACaseThatEnded() async throws {
        let test = try await closed()
        try await test.write(as: .commandLine) { work in
            try work.create(Self.cases, Self.raw.merging(["number": "2/2021"]) { $1 }, id: "C-2")
            try work.create(Self.suspects, ["criminal_case": "C-2", "name": "Second"], id: "K-2")
            for step in ["open", "complete", "refer_to_prosecutor"] {
                try work.take(step, .criminalCase, of: "C-2", ["taken_on": "2021-04-01"])
            }
        }
        try await test.write(as: .bounmy) { _ = try $0.take("charge", .suspect, of: "K-2", Self.charged) }
        #expect(
            try await refusal(test, .commandLine) {
                try $0.correct(Self.suspects, "K-2", version: 1, ["criminal_case": "C-1", "name": "Second"])
            } == .suspectUndecided)
    }

    // MARK: Imports

    private static let header = "id,record,step,taken_on,reason\n"

    @Test func anImportIsAskedTheSameWhenAllOfItsFilesAreRead() async throws {
        let test = try await office(after: [])
        let ways = [
            "open,2021-03-02,", "complete,2021-03-03,", "refer_to_prosecutor,2021-03-04,", "charge,2021-03-05,",
        ]
        let rows = ways.enumerated().map { "CS-\($0),C-1,\($1)\n" }.joined()
        let steps = try test.file("case_steps.csv", Self.header + rows)
        let charged = try test.file(
            "suspect_steps.csv",
            "id,record,step,taken_on,reason,article\nKS-1,K-1,charge,2021-03-05,Asked by the department.,215\n")
        let silent = try test.file(
            "suspect_steps.csv", "id,record,step,taken_on,reason,article\nKS-1,K-1,charge,2021-03-05,,215\n")
        let sentence = try test.file(
            "sentences.csv", "id,suspect,imposed_on,prison_months,article\nZ-1,K-1,2021-04-20,60,215\n")
        #expect(
            try await test.load([steps])
                == [ImportProblem(file: "case_steps.csv", row: 5, column: "step", what: .refusal(.nobodyCharged))])
        #expect(
            try await test.load([steps, silent]).contains(
                ImportProblem(
                    file: "suspect_steps.csv", row: 2, column: "reason", what: .refusal(.reviewBeforeCharge))))
        #expect(
            try await test.load([steps, charged, sentence])
                == [
                    ImportProblem(
                        file: "sentences.csv", row: 2, column: "suspect",
                        what: .field(.rule("sentence_needs_conviction")))
                ])
        #expect(try await state(test) == "reported", "nothing of it is there")
        #expect(try await test.load([steps, charged]).isEmpty)
        #expect(try await state(test) == "before_court")
    }
}
