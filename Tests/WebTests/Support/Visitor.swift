import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import Web

/// Visits the pages of a small country as its members of staff, through the real router.
struct Visitor {
    let client: any TestClientProtocol
    let country: SmallCountry

    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String

        var location: String { headers[.location] ?? "" }
        /// The last part of where it leads: the id of what was made.
        var madeId: String { location.split(separator: "/").last.map(String.init) ?? "" }
    }

    func get(_ path: String, as user: String?, in language: String = "en") async throws -> Answer {
        try await send(path, .get, user, language, body: nil)
    }

    func post(
        _ path: String, as user: String?, in language: String = "en", _ fields: KeyValuePairs<String, String> = [:]
    ) async throws -> Answer {
        try await send(path, .post, user, language, body: Self.encoded(fields))
    }

    /// - Parameter form: encoded, as a browser sends it.
    func post(_ path: String, as user: String?, form: String) async throws -> Answer {
        try await send(path, .post, user, "en", body: form)
    }

    static func encoded(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, _ user: String?, _ language: String, body: String?
    ) async throws -> Answer {
        var headers: HTTPFields = [.acceptLanguage: language]
        if let user { headers[.cookie] = "\(SessionCookie.name)=\(try await country.token(user))" }
        if method == .post { headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin" }
        return try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { response in
            Answer(status: response.status, headers: response.headers, body: String(buffer: response.body))
        }
    }
}

extension SmallCountry {
    /// Serves the country's site for the time of a test.
    func visited(_ test: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        let application = Application(router: try site.router())
        try await application.test(.router) { client in try await test(Visitor(client: client, country: self)) }
    }
}
