import Domain
import Store
import Testing
import Vault

@testable import Desks

@Suite struct SecondFactorTests {
    private static let passphrase = "ferry lanterns at dusk"

    private func opened() async throws -> (TestOffice, SignIn) {
        let test = try await TestOffice.withAgencies()
        let signIn = try test.signIn(factors: .required)
        for (staff, name) in [("U-NOY", "noy"), ("U-MALA", "mala"), ("U-KEO", "keo"), ("U-SOM", "som")] {
            try await signIn.addAccount(staff: staff, username: name, password: Self.passphrase)
        }
        return (test, signIn)
    }

    private func secret(_ test: TestOffice, _ signIn: SignIn) async throws -> [UInt8] {
        let factor = try await test.office.database.read { try FactorStore($0).find(staff: "U-NOY") }
        return try test.office.vault.session().openedFactor(try #require(factor).secret, of: "U-NOY")
    }

    private func code(_ test: TestOffice, _ signIn: SignIn) async throws -> String {
        OneTimeCode.code(try await secret(test, signIn), step: OneTimeCode.step(at: test.clock.now))
    }

    /// Signs in as Noy and sets the factor up.
    private func enrolled() async throws -> (TestOffice, SignIn, Session, token: String) {
        let (test, signIn) = try await opened()
        let token = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        let session = try #require(try await signIn.session(token: token))
        _ = try #require(try await signIn.beginFactor(session))
        #expect(try await signIn.confirmFactor(session, code: try await code(test, signIn)))
        test.clock.move(seconds: 30)
        return (test, signIn, try #require(try await signIn.session(token: token)), token)
    }

    @Test func whoHasNoneHasToSetOneUpAndItCountsOnlyAfterAFirstCode() async throws {
        let (test, signIn) = try await opened()
        let token = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        let session = try #require(try await signIn.session(token: token))
        #expect(session.mustSetFactor)
        let shown = try #require(try await signIn.beginFactor(session))
        let again = try #require(try await signIn.beginFactor(session))
        #expect(shown.typed == again.typed, "going back to the page shows the same")
        #expect(Base32.bytes(shown.typed) == (try await secret(test, signIn)))
        #expect(try await !signIn.confirmFactor(session, code: "000000"))
        #expect(try await signIn.session(token: token)?.mustSetFactor == true)
        // Not counting yet, it is not asked for.
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase)
        #expect(try await signIn.confirmFactor(session, code: try await code(test, signIn)))
        #expect(try await signIn.session(token: token)?.mustSetFactor == false)
        #expect(try await signIn.beginFactor(session) == nil, "one that counts is never shown again")
    }

    @Test func theSecretIsNotReadableInTheDatabaseNorMovableToAnother() async throws {
        let (test, signIn, _, _) = try await enrolled()
        let kept = try #require(try await test.office.database.read { try FactorStore($0).find(staff: "U-NOY") }).secret
        let plain = try await secret(test, signIn)
        #expect(!kept.contains(Base32.text(plain)))
        #expect(throws: VaultProblem.self) { try test.office.vault.session().openedFactor(kept, of: "U-MALA") }
    }

    /// The server's clock ran three days ahead while somebody signed in, and was put right.
    @Test func aClockThatRanAheadLocksNobodyOutAndItsCodesStillWorkOnce() async throws {
        let (test, signIn, _, _) = try await enrolled()
        test.clock.set(ahead: 3 * 86_400)
        _ = try await signIn.signIn(
            username: "noy", password: Self.passphrase, code: try await code(test, signIn))
        test.clock.set(ahead: -3 * 86_400)
        let right = try await code(test, signIn)
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase, code: right)
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: Self.passphrase, code: right)
        }
    }

    @Test func aCodeIsNeededAndWorksOnce() async throws {
        let (test, signIn, _, _) = try await enrolled()
        let code = try await code(test, signIn)
        for wrong in ["", "000000", "12345"] where wrong != code {
            await #expect(throws: SignIn.Failure.wrong) {
                try await signIn.signIn(username: "noy", password: Self.passphrase, code: wrong)
            }
        }
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: "the wrong passphrase", code: code)
        }
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase, code: code)
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: Self.passphrase, code: code)
        }
    }

    @Test func showingAgainWhoOneIsGivesTheSessionAnotherToken() async throws {
        let (test, signIn, session, token) = try await enrolled()
        test.clock.move(seconds: Session.provedSeconds)
        #expect(!session.isProved(at: test.clock.now, isSending: false))
        #expect(session.isProved(at: test.clock.now, isSending: true))
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.prove(session, token: token, password: Self.passphrase, code: "000000")
        }
        let next = try await signIn.prove(
            session, token: token, password: Self.passphrase, code: try await code(test, signIn))
        #expect(try await signIn.session(token: token) == nil)
        let proved = try #require(try await signIn.session(token: next))
        #expect(proved.id == session.id)
        #expect(proved.isProved(at: test.clock.now, isSending: false))
    }

    @Test func aLostFactorTakesTwoPeopleOfTwoAgencies() async throws {
        let (test, signIn, _, token) = try await enrolled()
        await #expect(throws: DeskProblem.self) {
            try await signIn.askForReset(username: "noy", reason: "I lost it", by: Proof(of: .noy))
        }
        await #expect(throws: SignIn.ResetProblem.reasonMissing) {
            try await signIn.askForReset(username: "noy", reason: "", by: .mala)
        }
        await #expect(throws: SignIn.ResetProblem.samePerson) {
            try await signIn.askForReset(username: "mala", reason: "my own", by: .mala)
        }
        try await signIn.askForReset(username: "noy", reason: "lost at the river, known to me", by: .mala)
        let waiting = try #require(try await test.office.reading.resetsWaiting(for: .keo).first)
        #expect(waiting.name == "Noy")
        for viewer in [Viewer.mala, .som] {
            await #expect(throws: SignIn.ResetProblem.samePerson) {
                try await signIn.confirmReset(waiting.reset.id, by: Proof(of: viewer))
            }
        }
        #expect(try await signIn.session(token: token) != nil)
        let code = try await signIn.confirmReset(waiting.reset.id, by: Proof(of: .keo))
        #expect(try await signIn.session(token: token) == nil, "whoever holds the lost phone is out")
        await #expect(throws: SignIn.ResetProblem.gone) {
            try await signIn.confirmReset(waiting.reset.id, by: Proof(of: .keo))
        }
        // The passphrase alone is not enough, though no factor is there.
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: Self.passphrase)
        }
        let held = try await signIn.signIn(username: "noy", password: Self.passphrase, code: code.lowercased()).token
        let session = try #require(try await signIn.session(token: held))
        #expect(session.mustSetFactor)
        _ = try await signIn.beginFactor(session)
        #expect(try await signIn.confirmFactor(session, code: try await self.code(test, signIn)))
        test.clock.move(seconds: 60)
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: Self.passphrase, code: code)
        }
    }

    @Test func theCodeThatStandsInIsGoodForADay() async throws {
        let (test, signIn, _, _) = try await enrolled()
        try await signIn.askForReset(username: "noy", reason: "lost", by: .mala)
        let id = try #require(try await test.office.reading.resetsWaiting(for: .keo).first).reset.id
        let code = try await signIn.confirmReset(id, by: Proof(of: .keo))
        test.clock.move(seconds: FactorResetCode.seconds + 1)
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: Self.passphrase, code: code)
        }
    }

    @Test func onesOwnSessionsCanBeSeenAndEnded() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        var tokens: [String] = []
        for browser in ["Chrome, Android", "Firefox, Linux", "Edge, Windows"] {
            tokens.append(
                try await signIn.signIn(
                    username: "noy", password: Self.passphrase, from: Knock(browser: browser)
                ).token)
        }
        let session = try #require(try await signIn.session(token: tokens[0]))
        let other = try #require(
            try await test.office.reading.sessions(of: session).first { $0.device == "Firefox, Linux" })
        try await signIn.end(other.id, from: session)
        #expect(try await signIn.session(token: tokens[1]) == nil)
        #expect(try await signIn.session(token: tokens[2]) != nil)
        try await signIn.endOthers(from: session)
        #expect(try await signIn.session(token: tokens[2]) == nil)
        #expect(try await signIn.session(token: tokens[0]) != nil)
        // Another's session can't be ended by its id.
        let mala = try #require(
            try await signIn.session(token: try await signIn.signIn(username: "mala", password: Self.passphrase).token))
        try await signIn.end(session.id, from: mala)
        #expect(try await signIn.session(token: tokens[0]) != nil)
    }

    @Test func theOwnerIsToldOfFailedTriesAndOfNewBrowsers() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        for _ in 0..<3 {
            await #expect(throws: SignIn.Failure.wrong) {
                try await signIn.signIn(username: "noy", password: "not the passphrase")
            }
        }
        let first = try await signIn.signIn(username: "noy", password: Self.passphrase, from: Knock(browser: "Chrome"))
        let device = try #require(first.device)
        let second = try await signIn.signIn(
            username: "noy", password: Self.passphrase, from: Knock(device: device, browser: "Chrome"))
        #expect(second.device == nil)
        let session = try #require(try await signIn.session(token: second.token))
        let events = try await test.office.reading.events(of: session)
        #expect(events.map(\.kind) == [.signedIn, .newDevice, .failed])
        #expect(events.last?.detail == "3")
    }

    @Test func changingThePassphraseNeedsTheOldOneAndEndsTheOtherSessions() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        let other = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        let token = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        let session = try #require(try await signIn.session(token: token))
        let new = "nine clay pots of rain"
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.changePassphrase(session, from: "not the passphrase", to: new)
        }
        await #expect(throws: PassphraseRules.Problem.guessable) {
            try await signIn.changePassphrase(session, from: Self.passphrase, to: "noy password 123456")
        }
        try await signIn.changePassphrase(session, from: Self.passphrase, to: new)
        #expect(try await signIn.session(token: other) == nil)
        #expect(try await signIn.session(token: token) != nil)
        _ = try await signIn.signIn(username: "noy", password: new)
    }

    @Test func administratorsSessionsAreShorter() async throws {
        let (test, signIn) = try await opened()
        let token = try await signIn.signIn(username: "mala", password: Self.passphrase).token
        test.clock.move(seconds: 5 * 60 + 1)
        #expect(try await signIn.session(token: token) == nil)
    }
}
