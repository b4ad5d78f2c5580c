import Desks
import Domain
import Foundation
import Logging
import Store
import TestCountry
import TestDatabases
import Vault

@testable import Web

/// The website over a copy of the tests' country. It has no people: a test makes those it needs through the desks or the
/// pages.
final class SmallCountry: Sendable {
    static let today = Day("2021-03-15")!

    let office: Office
    let site: Site
    let signIn: SignIn
    private let tokens = Tokens()
    private let scratch: ScratchDatabase

    /// A clock that a test moves.
    let clock = TestClock(Instant(startOf: today).adding(seconds: 8 * 3600))

    /// - Parameter limits: on browsing, if not those of the content.
    init(
        in world: World = .signedUp, factors: SignIn.Factors = .optional, requestsPerSecond: Int = 0,
        limits: BrowsingLimits? = nil
    ) async throws {
        let vault: Vault
        (scratch, vault) = try await world.copy()
        office = Office(
            database: scratch.database, vault: vault,
            content: try limits.map { try Home.content().with($0) } ?? Home.content(),
            clock: { [clock] in clock.now }, elapsed: { [clock] in clock.elapsed })
        signIn = try SignIn(office, factors: factors, rounds: 16)
        site = try Site(
            office: office, signIn: signIn, assetsFolder: Home.path + "/Sources/Web/Assets",
            fieldFolder: Home.path + "/Field", isDemonstration: true,
            requestsPerSecond: requestsPerSecond, logger: Logger(label: "test"))
    }

    /// A session's token; signs in when it is first asked for.
    func token(_ user: String) async throws -> String {
        try await tokens.token(user) { [signIn] in
            try await signIn.signIn(username: user, password: "a long pass phrase").token
        }
    }

    /// Who a member of the cast is, at work in the north.
    func viewer(_ user: String) -> Viewer { Cast.named(user).viewer(in: "LA-BK") }

    /// Does something at a desk as a member of the cast.
    func write<Answer: Sendable>(
        as user: String, _ work: @Sendable @escaping (Work) throws -> Answer
    ) async throws -> Answer { try await office.write(as: viewer(user), work) }
}

private actor Tokens {
    private var byUser: [String: String] = [:]

    func token(_ user: String, _ signIn: @Sendable () async throws -> String) async throws -> String {
        if let known = byUser[user] { return known }
        let token = try await signIn()
        byUser[user] = token
        return token
    }
}
