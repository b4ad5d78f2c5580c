import Content
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestDatabases
import Testing

@testable import Web

@Suite("What a phone takes along", .sameOnBothDatabases)
struct FieldContentTests {
    @Test("is there without a sign-in: forms, and texts in each language")
    func open() async throws {
        try await SmallCountry().visited { visitor in
            let forms = try await visitor.get("/field/forms.json", as: nil)
            #expect(forms.status == .ok)
            #expect(forms.headers[.contentType] == "application/json")
            #expect(forms.headers[.cacheControl] == "no-cache")
            #expect(forms.body.contains(#""code":"raid""#))
            for language in Languages.spoken {
                let texts = try await visitor.get("/field/texts/\(language).json", as: nil)
                #expect(texts.status == .ok)
                #expect(texts.body.contains(#""language":"\#(language)""#))
                #expect(texts.body.contains(#""person.opening":"#))
            }
        }
    }

    @Test(
        "is nothing else, whatever the path says",
        arguments: [
            "/field/texts/fr.json", "/field/texts/lo", "/field/texts/lo.yaml", "/field/audio/core-1/th/D1-01.ogg",
            "/field/audio/core-1/th/..%2F..%2F..%2Fforms%2Fcore-1.yaml", "/field/audio/%2e%2e/%2e%2e/README.md",
        ])
    func nothingElse(path: String) async throws {
        try await SmallCountry().visited { visitor in
            let answer = try await visitor.get(path, as: nil)
            #expect(answer.status == .notFound)
        }
    }

    @Test("costs a line when it is there already")
    func kept() async throws {
        let country = try await SmallCountry()
        let application = Application(router: try country.site.router())
        try await application.test(.router) { client in
            func get(_ headers: HTTPFields) async throws -> TestResponse {
                try await client.execute(uri: "/field/forms.json", method: .get, headers: headers)
            }
            let first = try await get([.acceptEncoding: "gzip"])
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.contentEncoding] == "gzip")
            // It goes over a bad line.
            #expect(first.body.readableBytes < 30_000)
            let again = try await get([.ifNoneMatch: tag, .acceptEncoding: "gzip"])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(again.headers[.eTag] == tag)
            #expect(try await get([.ifNoneMatch: "W/\"older\""]).status == .ok)
        }
    }

    @Test(
        "is compared by content, not by how it was packed",
        arguments: [
            ("W/\"a\"", true), ("\"a\"", true), ("\"b\", W/\"a\"", true), ("*", true), ("\"b\"", false), ("", false),
        ])
    func tags(header: String, holds: Bool) {
        #expect(NotModified<BasicRequestContext>.names(header, "W/\"a\"") == holds)
    }
}
