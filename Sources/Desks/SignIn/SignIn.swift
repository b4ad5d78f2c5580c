import Crypto
import Domain
import Foundation
import Store

/// Passwords, sessions and who is behind a cookie.
public struct SignIn: Sendable {
    /// Idle and absolute limits of a session (ASVS 7.3).
    public static let idleSeconds = 15 * 60
    public static let absoluteSeconds = 12 * 3600
    /// Characters, any script, no composition rule (ASVS 6.2.1).
    public static let shortestPassphrase = 15
    public static let longestPassphrase = 256

    let office: Office
    let pool = HashingPool()
    private let decoy: PasswordHash

    public enum Failure: Error, Hashable {
        /// Unknown name, wrong password and disabled account look the same.
        case wrong
        case busy
    }

    public init(_ office: Office) throws {
        self.office = office
        decoy = try PasswordHash.make("a passphrase that nobody has", salt: Array("decoy for the unknown".utf8))
    }

    /// - Returns: the token for the cookie; only its hash is kept.
    public func signIn(username: String, password: String) async throws -> String {
        let (name, password) = (Self.folded(username), Self.composed(password))
        let account = try await office.database.read { try AccountStore($0).find(username: name) }
        let hash = account.map { PasswordHash(text: $0.password) } ?? decoy
        let matches: Bool
        do {
            // The unknown name costs a hash as well: the time tells nothing.
            matches = try await pool.run { hash.matches(password) }
        } catch is HashingPool.Full {
            throw Failure.busy
        }
        let now = office.clock()
        guard matches, let account, !account.isDisabled,
            let viewer = try await office.database.read({
                try AccountStore($0).viewer(staff: account.staff, today: now.day)
            })
        else { throw Failure.wrong }
        let token = Self.token(office.random)
        // The passphrase is known only now, so a hash that has become too cheap is made anew now.
        let renewed = hash.isOutdated ? try await hashed(password).text : nil
        try await office.write(as: viewer) { work in
            if let renewed { try AccountStore(work.connection).setPassword(staff: account.staff, renewed) }
            try SessionStore(work.connection).endOlder(seenBefore: now.adding(seconds: -Self.idleSeconds))
            try SessionStore(work.connection).start(tokenHash: Self.hash(token), staff: account.staff, at: now)
            try work.writer.note(.signIn, "accounts", record: account.staff)
        }
        return token
    }

    public func viewer(token: String) async throws -> Viewer? {
        let (now, hash) = (office.clock(), Self.hash(token))
        let found = try await office.database.read { connection -> (Viewer, Instant)? in
            guard
                let session = try SessionStore(connection).staff(
                    tokenHash: hash, seenSince: now.adding(seconds: -Self.idleSeconds),
                    startedSince: now.adding(seconds: -Self.absoluteSeconds)),
                var viewer = try AccountStore(connection).viewer(staff: session.staff, today: now.day)
            else { return nil }
            viewer.emergencies = try EmergencyStore(connection).open(to: session.staff, at: now)
            return (viewer, session.seenAt)
        }
        guard let (viewer, seenAt) = found else { return nil }
        // Once a minute is enough to know that someone is there, and spares a write a page.
        if seenAt < now.adding(seconds: -60) {
            try await office.database.write { try SessionStore($0).touch(tokenHash: hash, at: now) }
        }
        return viewer
    }

    public func signOut(token: String) async throws {
        try await office.database.write { try SessionStore($0).end(tokenHash: Self.hash(token)) }
    }

    func hashed(_ password: String) async throws -> PasswordHash {
        let salt = Array(Data((0..<2).flatMap { _ in withUnsafeBytes(of: office.random()) { Array($0) } }))
        return try await pool.run { try PasswordHash.make(password, salt: salt) }
    }

    static func folded(_ username: String) -> String {
        username.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    /// One passphrase from two keyboards is one passphrase: composed and decomposed letters are the same (NFKC).
    static func composed(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }

    private static func token(_ random: () -> UInt64) -> String {
        (0..<4).map { _ in
            let part = String(random(), radix: 16)
            return String(repeating: "0", count: 16 - part.count) + part
        }.joined()
    }

    private static func hash(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
