import Desks
import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import MemoryKeys
import Store
import TestCountry
import TestDatabases
import Vault
import Web

/// The website over the sample country, with a session for each member of the cast.
final class JusticeSite: Sendable {
    private let scratch: ScratchDatabase
    let office: Office
    let site: Site
    private let signIn: SignIn
    private let sessions = Sessions()

    /// One country for all tests: each writes only about records of its own.
    static let shared = Task { try await JusticeSite() }

    /// Of the sample, where the cast have the same names.
    static let cast = Dictionary(Cast.all.map { ($0.role, $0.staff) }, uniquingKeysWith: { first, _ in first })

    /// - Parameters:
    ///   - samples: the country that is imported.
    ///   - wrapping: what stands before its database.
    init(
        samples: String = Home.path + "/Samples/laos-2020",
        wrapping: (any Database) -> any Database = { $0 }
    ) async throws {
        scratch = try await ScratchDatabase()
        office = Office(
            database: wrapping(scratch.database), vault: try .inMemory(),
            content: try Home.content().with(.unlimited),
            clock: { Instant("2021-07-15T08:00:00.000Z")! })
        try await Import(office).run([samples])
        signIn = try SignIn(office, factors: .optional, rounds: 16)
        for staff in Self.cast.values {
            try await signIn.addAccount(
                staff: staff, username: staff, password: "a passphrase for tests", isDemonstration: true)
        }
        site = try Site(
            office: office, signIn: signIn, assetsFolder: Home.path + "/Sources/Web/Assets",
            fieldFolder: Home.path + "/Field", isDemonstration: true,
            requestsPerSecond: 0, logger: Logger(label: "tests"))
    }

    func viewer(_ role: Role) async throws -> Viewer {
        try await office.database.read { [holders = office.content.holders] in
            try AccountStore($0).viewer(staff: Self.cast[role]!, today: Day("2021-07-15")!, holders)
        }!
    }

    private func token(_ role: Role) async throws -> String {
        try await sessions.token(role) { [signIn] in
            try await signIn.signIn(username: Self.cast[role]!, password: "a passphrase for tests").token
        }
    }

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let body: String
        let location: String?
    }

    func get(_ path: String, as role: Role?, language: String = "en") async throws -> Answer {
        try await send(.get, path, as: role, language: language, form: nil, headers: [:])
    }

    /// A form sent from a page of the site.
    func post(_ path: String, as role: Role, _ form: [String: String]) async throws -> Answer {
        try await send(
            .post, path, as: role, language: "en", form: form, headers: [.init("Sec-Fetch-Site")!: "same-origin"])
    }

    /// A form sent from who knows where.
    func postFromElsewhere(_ path: String, as role: Role, site: String?) async throws -> Answer {
        let headers: HTTPFields = site.map { [.init("Sec-Fetch-Site")!: $0] } ?? [:]
        return try await send(.post, path, as: role, language: "en", form: [:], headers: headers)
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, as role: Role?, language: String, form: [String: String]?,
        headers: HTTPFields
    ) async throws -> Answer {
        var headers = headers
        headers[.acceptLanguage] = language
        if let role { headers[.cookie] = "__Host-sinxay=\(try await token(role))" }
        let sent = headers
        let body = form.map { fields in
            fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!)" }.joined(
                separator: "&")
        }
        let application = Application(router: try site.router())
        return try await application.test(.router) { client in
            try await client.execute(
                uri: path, method: method, headers: sent, body: body.map { ByteBuffer(string: $0) }
            ) { response in
                Answer(
                    status: response.status, body: String(buffer: response.body), location: response.headers[.location])
            }
        }
    }
}

/// Each member of the cast signs in once.
private actor Sessions {
    private var tokens: [Role: Task<String, any Error>] = [:]

    func token(_ role: Role, _ signIn: @Sendable @escaping () async throws -> String) async throws -> String {
        if let known = tokens[role] { return try await known.value }
        let task = Task { try await signIn() }
        tokens[role] = task
        return try await task.value
    }
}
