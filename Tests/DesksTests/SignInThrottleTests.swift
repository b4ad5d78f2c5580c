import Domain
import TestDatabases
import Testing

@testable import Desks

@Suite(.sameOnBothDatabases) struct SignInThrottleTests {
    private let start = Elapsed(milliseconds: 5_000_000)

    /// Tries as fast as it can for so many seconds.
    /// - Returns: how many were admitted.
    private func guess(
        _ throttle: SignInThrottle, seconds: Int, account: (Int) -> String, network: (Int) -> String
    ) -> Int {
        (0..<seconds * 10).count { number in
            throttle.admit(
                account: account(number), network: network(number), device: nil,
                at: Elapsed(milliseconds: start.milliseconds + Int64(number) * 100)) == nil
        }
    }

    @Test func ofTenThousandGuessesAtOneAccountFewReachTheHash() {
        let admitted = guess(SignInThrottle(), seconds: 1000, account: { _ in "noy" }, network: { "\($0)" })
        // Five free ones, then waits of 5, 10, 20, 40, 80 and then each 120 seconds.
        #expect(admitted == 5 + 5 + (1000 - 155) / 120)
    }

    @Test func manyNamesFromOneNetworkAreSlowedDownToo() {
        let admitted = guess(SignInThrottle(), seconds: 1000, account: { "user\($0)" }, network: { _ in "10.0.0.1" })
        #expect(admitted < 30 + 5 + 1000 / 30 + 1)
        #expect(admitted > 30)
    }

    @Test func whoHasSignedInFromABrowserBeforeIsNotSlowedDownByAGuesserElsewhere() {
        let throttle = SignInThrottle()
        _ = guess(throttle, seconds: 1000, account: { _ in "noy" }, network: { "\($0)" })
        let now = start.adding(seconds: 1000)
        #expect(throttle.admit(account: "noy", network: "a", device: nil, at: now) != nil)
        #expect(throttle.admit(account: "noy", network: "b", device: "hers", at: now) == nil)
    }

    @Test func nobodyIsLockedOut() {
        let throttle = SignInThrottle()
        var now = start
        for _ in 0..<50 {
            if let wait = throttle.admit(account: "noy", network: "a", device: nil, at: now) {
                #expect(wait <= SignInThrottle.Limit.account.longest)
                now = now.adding(seconds: wait)
                #expect(throttle.admit(account: "noy", network: "a", device: nil, at: now) == nil)
            }
        }
    }

    @Test func aTryThatWasRightIsForgotten() {
        let throttle = SignInThrottle()
        for _ in 0..<200 {
            #expect(throttle.admit(account: "noy", network: "office", device: nil, at: start) == nil)
            throttle.succeeded(account: "noy", network: "office", device: nil)
        }
    }

    @Test func anHourWithoutATryIsForgotten() {
        let throttle = SignInThrottle()
        for _ in 0..<5 { _ = throttle.admit(account: "noy", network: "", device: nil, at: start) }
        #expect(throttle.admit(account: "noy", network: "", device: nil, at: start) == 5)
        let later = start.adding(seconds: 3600)
        for _ in 0..<5 { #expect(throttle.admit(account: "noy", network: "", device: nil, at: later) == nil) }
    }

    @Test func noWaitIsLongerThanTheLongestWhateverTimeIsBrought() {
        let throttle = SignInThrottle()
        for ahead in [0, 3600, 3 * 86_400, -86_400] {
            for _ in 0..<20 {
                let wait =
                    throttle.admit(
                        account: "noy", network: "a", device: nil, at: start.adding(seconds: ahead)) ?? 0
                #expect(wait <= SignInThrottle.Limit.account.longest)
            }
        }
    }
}
