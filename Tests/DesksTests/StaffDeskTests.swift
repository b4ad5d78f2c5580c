import Domain
import Store
import Testing

@testable import Desks

@Suite struct StaffDeskTests {
    private static let passphrase = "a passphrase of their own"
    private static let member = ["name": "Vanh", "role": "officer", "agency": "A-IMM", "from_day": "2021-01-01"]

    private func desk(_ test: TestOffice) throws -> StaffDesk { StaffDesk(try test.signIn()) }

    /// An invitation lasts a day by the clock that made it, and no longer by one that was put right since.
    @Test func anInvitationOfAClockThatRanAheadIsNotGood() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        test.clock.set(ahead: 3 * 86_400)
        let invitation = try await desk.invite(Self.member, username: "vanh", by: Proof(of: .mala))
        test.clock.set(ahead: -3 * 86_400)
        await #expect(throws: SignIn.Failure.wrong) {
            try await desk.accept(username: "vanh", code: invitation.code, passphrase: Self.passphrase)
        }
        #expect(try await test.office.reading.member(invitation.staff, as: .mala).account == .invitationEnded)
        let again = try await desk.invite(again: invitation.staff, username: "vanh", by: Proof(of: .mala))
        try await desk.accept(username: "vanh", code: again.code, passphrase: Self.passphrase)
    }

    /// Whether a passphrase is good is told, and a hash made, only for somebody who has the code.
    @Test func whoGuessesAtACodeIsToldNothingElse() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        let invitation = try await desk.invite(Self.member, username: "vanh", by: Proof(of: .mala))
        for code in ["AAAA-AAAA-AAAA-AAAA-AAAA", "", String(repeating: "A", count: 5000)] {
            await #expect(throws: SignIn.Failure.wrong) {
                try await desk.accept(username: "vanh", code: code, passphrase: "short")
            }
        }
        await #expect(throws: PassphraseRules.Problem.tooShort) {
            try await desk.accept(username: "vanh", code: invitation.code, passphrase: "short")
        }
    }

    @Test func theInvitedChooseTheirPassphraseWithACodeThatWorksOnce() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        let invitation = try await desk.invite(Self.member, username: "Vanh", by: .mala)
        #expect(invitation.username == "vanh")
        let stored = try await test.office.database.read {
            try $0.rows("SELECT code FROM invitations").compactMap { $0.text("code") }
        }
        #expect(stored.count == 1)
        #expect(!stored[0].contains(invitation.code))
        for (name, code) in [("vanh", "AAAA-AAAA-AAAA-AAAA-AAAA"), ("noone", invitation.code)] {
            await #expect(throws: SignIn.Failure.wrong) {
                try await desk.accept(username: name, code: code, passphrase: Self.passphrase)
            }
        }
        // Hyphens and case don't matter.
        let typed = invitation.code.lowercased().replacing("-", with: " ")
        try await desk.accept(username: "vanh", code: typed, passphrase: Self.passphrase)
        let token = try await desk.signIn.signIn(username: "vanh", password: Self.passphrase).token
        #expect(try await desk.signIn.viewer(token: token)?.staff == invitation.staff)
        await #expect(throws: SignIn.Failure.wrong) {
            try await desk.accept(username: "vanh", code: invitation.code, passphrase: "nine clay pots of rain")
        }
    }

    @Test func aCodeIsGoodForADay() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        let invitation = try await desk.invite(Self.member, username: "vanh", by: .mala)
        test.clock.move(seconds: StaffDesk.invitationSeconds)
        await #expect(throws: SignIn.Failure.wrong) {
            try await desk.accept(username: "vanh", code: invitation.code, passphrase: Self.passphrase)
        }
        // A new one makes the old one void.
        let again = try await desk.invite(again: invitation.staff, username: "vanh", by: .mala)
        await #expect(throws: SignIn.Failure.wrong) {
            try await desk.accept(username: "vanh", code: invitation.code, passphrase: Self.passphrase)
        }
        try await desk.accept(username: "vanh", code: again.code, passphrase: Self.passphrase)
    }

    @Test func anAdministratorCantReplaceAPassphrase() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        try await desk.signIn.addAccount(staff: "U-NOY", username: "noy", password: Self.passphrase)
        await #expect(throws: DeskProblem.self) {
            _ = try await desk.invite(again: "U-NOY", username: "noy", by: .mala)
        }
    }

    @Test func suspendingEndsEverySessionAtOnce() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        try await desk.signIn.addAccount(staff: "U-NOY", username: "noy", password: Self.passphrase)
        let token = try await desk.signIn.signIn(username: "noy", password: Self.passphrase).token
        #expect(try await desk.signIn.viewer(token: token) != nil)
        try await desk.suspend("U-NOY", true, by: .mala)
        #expect(try await desk.signIn.viewer(token: token) == nil)
        try await desk.suspend("U-NOY", false, by: .mala)
        // Coming back is a new sign-in.
        #expect(try await desk.signIn.viewer(token: token) == nil)
        _ = try await desk.signIn.signIn(username: "noy", password: Self.passphrase)
    }

    /// A user changing their own groups: the peer's hole.
    @Test func nobodyChangesTheirOwnRights() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        let attempts: [@Sendable () async throws -> Void] = [
            { try await desk.move("U-MALA", version: 1, Self.member, by: .mala) },
            { try await desk.suspend("U-MALA", false, by: .mala) },
            { _ = try await desk.invite(again: "U-MALA", username: "mala", by: .mala) },
            { _ = try await desk.handOver(from: "U-MALA", to: "U-NOY", by: .mala) },
        ]
        for attempt in attempts {
            do {
                try await attempt()
                Issue.record("it was done")
            } catch DeskProblem.refused(let refusal) {
                #expect(refusal == .ownRole)
            }
        }
    }

    @Test(arguments: [Viewer.noy, .kham, .dala, .bounmy]) func nobodyElseKeepsAccounts(viewer: Viewer) async throws {
        let test = try await TestOffice.withAgencies()
        let desk = try desk(test)
        let attempts: [@Sendable () async throws -> Void] = [
            { _ = try await test.office.reading.staff(as: viewer) },
            { _ = try await test.office.reading.member("U-MALA", as: viewer) },
            { _ = try await desk.invite(Self.member, username: "vanh", by: Proof(of: viewer)) },
            { try await desk.suspend("U-MALA", true, by: Proof(of: viewer)) },
            { try await desk.move("U-MALA", version: 1, Self.member, by: Proof(of: viewer)) },
            { _ = try await desk.handOver(from: "U-NOY", to: "U-MALA", by: Proof(of: viewer)) },
        ]
        for attempt in attempts { await #expect(throws: DeskProblem.self) { try await attempt() } }
    }

    @Test func aLeaversOpenQuestionsGoToAColleague() async throws {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            try work.create(
                Register.named("staff")!,
                ["name": "Lar", "role": "atd", "agency": "A-ATD", "from_day": "2018-01-01"], id: "U-LAR")
            for id in ["P-1", "P-2"] {
                try work.create(
                    Register.named("people")!,
                    ["given_name": "M", "sex": "female", "age_basis": "stated", "citizenship": "LA"], id: id)
                try work.create(
                    Register.named("identifications")!,
                    ["person": id, "opened_on": "2021-03-01", "child": "no", "staff": "U-NOY"], id: "I-" + id)
            }
            try work.take("withdraw", .identification, of: "I-P-2", ["taken_on": "2021-03-02"])
        }
        let desk = try desk(test)
        await #expect(throws: DeskProblem.self) { _ = try await desk.handOver(from: "U-NOY", to: "U-DALA", by: .mala) }
        #expect(try await desk.handOver(from: "U-NOY", to: "U-LAR", by: .mala) == 1)
        #expect(try await test.find("identifications", "I-P-1")?.text("staff") == "U-LAR")
        #expect(try await test.find("identifications", "I-P-2")?.text("staff") == "U-NOY")
    }
}
