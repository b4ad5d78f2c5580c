import Content
import Desks
import Domain
import Foundation
import Logging
import MemoryKeys
import Store
import TestDatabases
import Vault

@testable import Web

/// A country with one agency of each kind and one member of staff in each role, over a real database of
/// its own. It has no people: a test makes those it needs through the desks or the pages.
final class SmallCountry: Sendable {
    static let today = Day("2021-03-15")!

    let office: Office
    let site: Site
    let signIn: SignIn
    private let tokens = Tokens()
    private let scratch: ScratchDatabase

    /// User name, role, agency.
    static let cast: [(user: String, role: Role, agency: String)] = [
        ("kham", .officer, "A-IMM"), ("boun", .officer, "A-IMM-2"), ("noy", .atd, "A-ATD"), ("dala", .lwu, "A-LWU"),
        ("somsy", .mlsw, "A-MLSW"), ("vilay", .mofa, "A-MOFA"), ("anong", .ngo, "A-NGO"),
        ("bounmy", .prosecutor, "A-OPP"), ("sengdao", .court, "A-COURT"), ("phone", .secretariat, "A-SEC"),
        ("keo", .oversight, "A-OVER"), ("thip", .administrator, "A-SEC"),
    ]

    private static let agencies: [(id: String, kind: String)] = [
        ("A-IMM", "immigration_police"), ("A-IMM-2", "immigration_police"), ("A-ATD", "anti_trafficking_department"),
        ("A-LWU", "womens_union"), ("A-MLSW", "labour_ministry"), ("A-MOFA", "foreign_ministry"), ("A-NGO", "ngo"),
        ("A-OPP", "prosecutor"), ("A-COURT", "court"), ("A-SEC", "secretariat"), ("A-OVER", "oversight"),
    ]

    /// Of "a long pass phrase", with few rounds: what a real hash costs is no concern of these tests.
    private static let cheapHash = "scrypt$16$1$c2FsdCBmb3IgYSB0ZXN0Lg==$LZYzM9Yu3ZwjWE6V9bu2oNJSZkQF3JSGCZ8Zc9Lbcoc="

    /// The folder that holds `Content/` and `Sources/`.
    private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Read once: it is the same for every test, and the longest part of making a country.
    private static let content = Result { try Content.load(from: home + "/Content") }

    /// A clock that a test moves.
    let clock = TestClock(Instant(startOf: today).adding(seconds: 8 * 3600))

    /// - Parameter limits: on browsing, if not those of the content.
    init(
        factors: SignIn.Factors = .optional, requestsPerSecond: Int = 0, limits: BrowsingLimits? = nil
    ) async throws {
        scratch = try await ScratchDatabase()
        let database = scratch.database
        office = Office(
            database: database, vault: try .inMemory(),
            content: try limits.map { try Self.content.get().with($0) } ?? Self.content.get(),
            clock: { [clock] in clock.now }, elapsed: { [clock] in clock.elapsed })
        signIn = try SignIn(office, factors: factors, rounds: 16)
        site = try Site(
            office: office, signIn: signIn, assetsFolder: Self.home + "/Sources/Web/Assets",
            fieldFolder: Self.home + "/Field", isDemonstration: true,
            requestsPerSecond: requestsPerSecond, logger: Logger(label: "test"))
        try await Self.settle(office)
        try await database.write { connection in
            for member in Self.cast {
                try AccountStore(connection).add(
                    staff: "U-\(member.user)", username: member.user, password: Self.cheapHash)
            }
        }
    }

    /// A session's token; signs in when it is first asked for.
    func token(_ user: String) async throws -> String {
        try await tokens.token(user) { [signIn] in
            try await signIn.signIn(username: user, password: "a long pass phrase").token
        }
    }

    /// Who a member of the cast is.
    func viewer(_ user: String) -> Viewer {
        let member = Self.cast.first { $0.user == user }!
        return Viewer(
            staff: "U-\(user)", name: user.capitalized, role: member.role, agency: member.agency, province: "LA-BK")
    }

    /// Does something at a desk as a member of the cast.
    func write<Answer: Sendable>(
        as user: String, _ work: @Sendable @escaping (Work) throws -> Answer
    ) async throws -> Answer { try await office.write(as: viewer(user), work) }

    private static func settle(_ office: Office) async throws {
        try await office.write(as: .commandLine) { work in
            func make(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try work.create(Register.named(register)!, raw, id: id)
            }
            try make("places", "LA-BK", ["name_lo": "ບໍ່ແກ້ວ", "name_en": "Bokeo", "level": "province"])
            for agency in agencies {
                try make(
                    "agencies", agency.id,
                    [
                        "name_lo": "ອົງການ \(agency.id)", "name_en": "Agency \(agency.id)", "kind": agency.kind,
                        "level": "central",
                    ])
            }
            try make(
                "crossings", "X-1", ["name_en": "Bridge 4", "province": "LA-BK", "neighbour": "TH", "official": "yes"])
            try make(
                "posts", "O-1",
                ["name_en": "Post at the bridge", "agency": "A-IMM", "province": "LA-BK", "crossing": "X-1"])
            for member in cast {
                var raw = [
                    "name": member.user.capitalized, "role": member.role.rawValue, "agency": member.agency,
                    "from_day": "2020-01-01",
                ]
                if member.user == "kham" { raw["post"] = "O-1" }
                try make("staff", "U-\(member.user)", raw)
            }
        }
    }
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
