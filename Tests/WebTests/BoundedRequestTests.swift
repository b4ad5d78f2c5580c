import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct BoundedRequestTests {
    private static let heap = "a" + String(repeating: "\u{315}\u{300}", count: 9000)

    @Test func aFormIsReadAsBytesAndItsNamesAreCodes() throws {
        func form(_ text: String) throws -> FormData? { try FormData(text.utf8) }
        #expect(try form("a=1&a=2&b=%E0%BA%81+x")?.raw == ["a": "1;2", "b": "ກ x"])
        #expect(try form("D1-01=yes&fields.people=name")?.names == ["D1-01", "fields.people"])
        for bad in ["%=1", "a=%f", "a=%ff", "%E0%BA%81=1", "\u{301}=1", String(repeating: "a", count: 101) + "=1"] {
            #expect(try form(bad) == nil, "\(bad)")
        }
        #expect(try form("\(Self.heap)=1") == nil)
        #expect(throws: FormData.MarksRunOn.self) { try form("a=1&b=\(Self.heap)") }
    }

    @Test(arguments: ["noy", nil]) func aFormWithMarksThatRunOnIsRefusedWithItsReason(user: String?) async throws {
        try await SmallCountry().visited { visitor in
            for path in user == nil ? ["/sign-in", "/join"] : ["/registers/people", "/screenings", "/account/prove"] {
                let answer = try await visitor.post(path, as: user, ["name": Self.heap])
                #expect(answer.status == .unprocessableContent)
                #expect(answer.body.contains("more marks on it than any script writes"), "\(path)")
            }
        }
    }

    @Test func aPartOfAPathThatNamesNothingIsNotFoundLikeAnyOther() async throws {
        try await SmallCountry().visited { visitor in
            let nowhere = try await visitor.get("/people/P-NONE", as: "noy")
            for part in [
                String(repeating: "a", count: 400), "%CC%95%CC%80", "%E0%BA%81", "a%20b", "%00", "%0d%0a",
                String(repeating: "%CC%95", count: 3000),
            ] {
                let answer = try await visitor.get("/people/\(part)", as: "noy")
                #expect(answer.status == .notFound)
                #expect(answer.body == nowhere.body, "\(part.prefix(20))")
            }
        }
    }

    @Test func headersThatAreNoAsciiAreAsIfTheyHadNotBeenSent() async throws {
        let country = try await SmallCountry()
        let token = try await country.token("noy")
        let application = Application(router: try country.site.router())
        try await application.test(.router) { client in
            var headers: HTTPFields = [.userAgent: Self.heap, .acceptLanguage: Self.heap, .ifNoneMatch: Self.heap]
            headers[.cookie] = "sinxay-language=\(Self.heap); other=ກ; \(SessionCookie.name)=\(token)"
            try await client.execute(uri: "/", method: .get, headers: headers) { answer in
                #expect(answer.status == .ok)
                #expect(String(buffer: answer.body).contains("lang=\"lo\""))
            }
            for origin in [Self.heap, "same-origin" + Self.heap, "same-origin\u{301}"] {
                var headers: HTTPFields = [.cookie: "\(SessionCookie.name)=\(token)"]
                headers[HTTPField.Name("Sec-Fetch-Site")!] = origin
                try await client.execute(uri: "/sign-out", method: .post, headers: headers) { answer in
                    #expect(answer.status == .forbidden)
                }
            }
        }
    }

    @Test func aBrowsersNameIsReadFromItsFirstBytes() {
        #expect(BrowserName.read("Mozilla/5.0 (Android 14) Firefox/130") == "Firefox, Android")
        #expect(BrowserName.read(Self.heap + "Firefox") == "")
        #expect(BrowserName.read(nil) == "")
    }

    /// A burst a minute ahead, and the clock put right: the next request is not refused until that minute.
    @Test func aClockThatRanAheadHoldsNobodyBack() async throws {
        let country = try await SmallCountry(requestsPerSecond: 2)
        try await country.visited { visitor in
            country.clock.set(ahead: 60)
            for _ in 0..<10 { _ = try await visitor.get("/", as: "noy") }
            #expect(try await visitor.get("/", as: "noy").status == .tooManyRequests)
            country.clock.set(ahead: -60)
            country.clock.move(seconds: 1)
            #expect(try await visitor.get("/", as: "noy").status == .ok)
        }
    }
}
