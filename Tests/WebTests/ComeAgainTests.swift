import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import TestDatabases
import Testing

@testable import Web

/// Every "too many" says when to come again, in its header and on its page; and large bodies count for more than one.
@Suite(.sameOnBothDatabases) struct ComeAgainTests {
    private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func tooManyIsSaidInOnePlace() throws {
        let folder = Self.home.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)!.compactMap {
            $0 as? URL
        }
        .filter { $0.pathExtension == "swift" }
        #expect(files.count > 300)
        let saying = try files.filter { try String(contentsOf: $0, encoding: .utf8).contains("tooManyRequests") }
        #expect(saying.map(\.lastPathComponent) == ["ComeAgain.swift"])
    }

    @Test(arguments: ["en", "lo"]) func aSessionThatAsksTooMuchIsToldWhenToComeAgain(language: String) async throws {
        let country = try await SmallCountry(requestsPerSecond: 1)
        try await country.visited { visitor in
            for _ in 0..<5 { #expect(try await visitor.get("/", as: "noy").status == .ok) }
            let page = try await visitor.get("/", as: "noy", in: language)
            #expect(page.status == .tooManyRequests)
            #expect(page.headers[.retryAfter] == "1")
            #expect(page.body.contains(language == "en" ? "wait 1 seconds" : "ລໍຖ້າ 1 ວິນາທີ"))
            let data = try await visitor.get("/data/people", as: "noy")
            #expect((data.status, data.headers[.retryAfter]) == (.tooManyRequests, "1"))
            country.clock.move(seconds: 1)
            #expect(try await visitor.get("/", as: "noy").status == .ok)
        }
    }

    @Test func theDaysLimitIsOverAtMidnight() async throws {
        let limits = BrowsingLimits(most: [.opened: 1, .listed: 9, .searches: 9, .exports: 9], noticeAtPercent: 100)
        let country = try await SmallCountry(limits: limits)
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            _ = try await visitor.get("/people/\(way.person)", as: "noy")
            for path in ["/people/\(way.person)", "/data/people/\(way.person)"] {
                let stopped = try await visitor.get(path, as: "noy")
                #expect(stopped.status == .tooManyRequests)
                // It is eight o'clock.
                #expect(stopped.headers[.retryAfter] == String(16 * 3600), "\(path)")
            }
            let stale = try await visitor.post(
                "/registers/people/\(way.person)/correct", as: "noy",
                ["version": "99", "given_name": "Dokkeo", "sex": "female", "citizenship": "LA", "age_basis": "stated"])
            #expect((stale.status, stale.headers[.retryAfter]) == (.tooManyRequests, String(16 * 3600)))
        }
    }

    @Test func guessingAtSignInIsToldTheSecondsToTheNextTry() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            var last: Visitor.Answer?
            for _ in 0..<6 {
                last = try await visitor.post(
                    "/sign-in", as: nil, ["username": "noy", "password": "a wrong pass phrase"])
            }
            #expect(last?.status == .tooManyRequests)
            #expect(last?.headers[.retryAfter] == "5")
            #expect(last?.body.contains("wait 5 seconds") == true)
        }
    }

    // MARK: Bodies

    private func isTaken(_ rate: RequestRate, _ bytes: Int, at seconds: Int = 0) -> Bool {
        let now = Elapsed(milliseconds: Int64(seconds) * 1000)
        do {
            try rate.admit("a session", at: now)
            try rate.admit(bodyOf: bytes, "a session", at: now)
            return true
        } catch { return false }
    }

    @Test func aLargeBodyCostsAsManyRequestsAsItTakesTheTimeOf() {
        let rate = RequestRate(perSecond: 20)
        let taken = (0..<50).filter { _ in isTaken(rate, 900_000) }
        #expect(taken.count == 8, "of a hundred requests, fourteen each, and the last into debt")
        #expect(!isTaken(rate, 10), "until the debt is paid")
        #expect(isTaken(rate, 10, at: 2))
    }

    @Test func formsThatPeopleFillInCostNothingMore() {
        let rate = RequestRate(perSecond: 20)
        let taken = (0..<150).filter { _ in isTaken(rate, RequestRate.bytes - 1) }
        #expect(taken.count == 100)
    }

    /// A phone's whole outbox, envelope after envelope, is taken in the time that the rate gives it, whatever its size.
    @Test func aSingleLargeBodyIsTakenHoweverLittleIsLeft() throws {
        let rate = RequestRate(perSecond: 1)
        for second in [0, 16, 32, 48] { #expect(isTaken(rate, 1 << 20, at: second), "\(second)") }
        #expect(!isTaken(rate, 1, at: 49))
        #expect(throws: RequestRate.Exceeded.self) { try rate.admit("a session", at: Elapsed(milliseconds: 49_000)) }
        for _ in 0..<1000 { #expect(isTaken(RequestRate(perSecond: 0), 1 << 20)) }
    }

    @Test func theSecondsAreWholeAndRoundedUp() {
        let rate = RequestRate(perSecond: 2)
        for _ in 0..<10 { #expect(isTaken(rate, 0)) }
        func wait(_ milliseconds: Int64) -> Int? {
            do {
                try rate.admit("a session", at: Elapsed(milliseconds: milliseconds))
                return nil
            } catch { return error.seconds }
        }
        #expect([wait(0), wait(100), wait(499), wait(500)] == [1, 1, 1, nil])
    }

    @Test func anAccountThatSendsLargeFormsIsToldToWaitAndOthersAreNot() async throws {
        let country = try await SmallCountry(requestsPerSecond: 2)
        try await country.visited { visitor in
            let form = (0..<1900).map { "field\($0)=" + String(repeating: "x", count: 480) }.joined(separator: "&")
            #expect(try await visitor.post("/registers/people", as: "noy", form: form).status == .unprocessableContent)
            let second = try await visitor.post("/registers/people", as: "noy", form: form)
            #expect(second.status == .tooManyRequests)
            #expect(second.headers[.retryAfter] == "3", "of ten requests fifteen are spent, at two a second")
            #expect(try await visitor.get("/people", as: "dala").status == .ok)
            country.clock.move(seconds: 3)
            #expect(try await visitor.get("/", as: "noy").status == .ok)
        }
    }
}
