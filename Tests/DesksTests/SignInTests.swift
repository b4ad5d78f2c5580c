import Domain
import Store
import Testing

@testable import Desks

@Suite struct SignInTests {
    private static let passphrase = "ferry lanterns at dusk"

    private func opened() async throws -> (TestOffice, SignIn) {
        let test = try await TestOffice.withAgencies()
        let signIn = try test.signIn()
        try await signIn.addAccount(staff: "U-NOY", username: "Noy", password: Self.passphrase)
        return (test, signIn)
    }

    @Test func whoKnowsThePassphraseIsWhoTheRegisterOfStaffSays() async throws {
        let (test, signIn) = try await opened()
        let token = try await signIn.signIn(username: " NOY ", password: Self.passphrase).token
        let viewer = try #require(try await signIn.viewer(token: token))
        #expect(viewer.staff == "U-NOY")
        #expect(viewer.role == .atd)
        #expect(!viewer.isOperator)
        #expect(try await signIn.viewer(token: token + "0") == nil)
        // The token itself is nowhere in the database.
        let kept = try await test.office.database.read {
            try $0.integer("SELECT count(*) FROM sessions WHERE token = \(token)")
        }
        #expect(kept == 0)
        try await signIn.signOut(token: token)
        #expect(try await signIn.viewer(token: token) == nil)
    }

    @Test func unknownWrongAndDisabledLookTheSame() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        let token = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "nobody", password: Self.passphrase)
        }
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: "something else now")
        }
        await #expect(throws: SignIn.Failure.wrong) { try await signIn.signIn(username: "", password: "") }
        try await signIn.disable(staff: "U-NOY")
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: Self.passphrase)
        }
        #expect(try await signIn.viewer(token: token) == nil)
    }

    /// Begun while the clock ran three days ahead, it would else last until that day, or begin anew on it.
    @Test func aSessionOfAClockThatRanAheadIsOverWhenTheClockIsRight() async throws {
        let (test, signIn) = try await opened()
        test.clock.set(ahead: 3 * 86_400)
        let token = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        let session = try #require(try await signIn.session(token: token))
        test.clock.set(ahead: -3 * 86_400)
        #expect(try await signIn.session(token: token) == nil)
        #expect(!session.isProved(at: test.clock.now, isSending: true))
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase)
        let left = try await test.office.database.read { try SessionStore($0).all(of: "U-NOY") }
        #expect(left.count == 1, "nor does it begin on that day")
    }

    /// One try an hour ahead, and the clock put right.
    @Test func noWaitIsMadeLongerByAClockThatRanAhead() async throws {
        let (test, signIn) = try await opened()
        test.clock.set(ahead: 3600)
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: "something else", from: Knock(network: "office"))
        }
        test.clock.set(ahead: -3600)
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase, from: Knock(network: "office"))
    }

    @Test func whatIsLongerThanAnyNameOrPassphraseIsSimplyWrong() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        let (long, heaped) = (
            String(repeating: "n", count: 70_000), "n" + String(repeating: "\u{315}\u{300}", count: 9000)
        )
        for text in [long, heaped, "noy" + long, String(repeating: " ", count: 70_000) + "noy\u{301}"] {
            await #expect(throws: SignIn.Failure.wrong) {
                try await signIn.signIn(username: text, password: Self.passphrase)
            }
            await #expect(throws: SignIn.Failure.wrong) { try await signIn.signIn(username: "dala", password: text) }
        }
        #expect(signIn.problem(long, about: []) == .tooLong)
        #expect(signIn.problem(heaped, about: []) == .tooLong)
    }

    @Test func aSessionEndsWhenNobodyIsThereAndInAnyCaseAfterItsTime() async throws {
        let (test, signIn) = try await opened()
        let limits = Session.limits(of: .atd)
        let idle = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        test.clock.move(seconds: limits.idle)
        #expect(try await signIn.viewer(token: idle) != nil)
        test.clock.move(seconds: limits.idle + 1)
        #expect(try await signIn.viewer(token: idle) == nil)
        let busy = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        var lasted = 0
        while try await signIn.viewer(token: busy) != nil, lasted < 2 * limits.absolute {
            test.clock.move(seconds: 600)
            lasted += 600
        }
        #expect(lasted == limits.absolute + 600)
    }

    @Test func aHashThatHasBecomeTooCheapIsMadeAnewAtSignIn() async throws {
        let (test, signIn) = try await opened()
        let cheap = try PasswordHash.make(Self.passphrase, salt: Array("sixteen bytes ok".utf8), rounds: 8).text
        try await test.office.database.write { try AccountStore($0).setPassword(staff: "U-NOY", cheap) }
        await #expect(throws: SignIn.Failure.wrong) {
            try await signIn.signIn(username: "noy", password: "not the passphrase")
        }
        #expect(try await password(test) == cheap)
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase)
        let renewed = try #require(try await password(test))
        #expect(renewed.hasPrefix("scrypt$16$"))
        _ = try await signIn.signIn(username: "noy", password: Self.passphrase)
        #expect(try await password(test) == renewed)
    }

    @Test func aPassphraseIsLongInAnyScriptAndTheSameFromEveryKeyboard() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        for (bad, problem) in [
            ("", PassphraseRules.Problem.tooShort), ("blue kettles 8", .tooShort),
            (String(repeating: "xk", count: 129), .tooLong),
            ("passwordpassword", .guessable), ("dala dala sinxay lao", .guessable),
        ] {
            await #expect(throws: SignIn.AccountProblem.passphrase(problem)) {
                try await signIn.addAccount(staff: "U-DALA", username: "dala", password: bad)
            }
        }
        try await signIn.addAccount(staff: "U-DALA", username: "dala", password: "caf\u{E9} ສັງສິນໄຊ ຜູ້ກ້າ")
        _ = try await signIn.signIn(username: "dala", password: "cafe\u{301} ສັງສິນໄຊ ຜູ້ກ້າ")
    }

    @Test func anAccountIsForOneMemberOfStaffUnderOneName() async throws {
        let (test, signIn) = try await opened()
        defer { withExtendedLifetime(test) {} }
        for (staff, name, problem) in [
            ("U-NOBODY", "x", SignIn.AccountProblem.noSuchStaff), ("U-NOY", "other", .taken), ("U-DALA", "NOY", .taken),
            ("U-DALA", "", .badUsername), ("U-DALA", "two words", .badUsername),
        ] {
            await #expect(throws: problem) {
                try await signIn.addAccount(staff: staff, username: name, password: Self.passphrase)
            }
        }
    }

    private func password(_ test: TestOffice) async throws -> String? {
        try await test.office.database.read { try AccountStore($0).find(username: "noy")?.password }
    }
}
