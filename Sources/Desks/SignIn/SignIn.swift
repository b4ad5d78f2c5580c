import Crypto
import Domain
import Foundation
import Store
import Vault

/// Passphrases, second factors, sessions and who is behind a cookie.
public struct SignIn: Sendable {
    public enum Factors: Sendable {
        /// Whoever has none sets one up before anything else.
        case required
        /// For demonstrations with invented people only.
        case optional
    }

    public enum Failure: Error, Hashable {
        /// Unknown name, wrong passphrase, wrong code and disabled account look the same.
        case wrong
        case busy
        /// Too many tries; so many seconds to the next one.
        case wait(seconds: Int)
    }

    let office: Office
    let factors: Factors
    let pool = HashingPool()
    let throttle = SignInThrottle()
    private let decoy: PasswordHash
    let rounds: Int

    /// - Parameter rounds: what a hash costs; tests, which make many, bring fewer.
    public init(_ office: Office, factors: Factors, rounds: Int = PasswordHash.rounds) throws {
        self.office = office
        self.factors = factors
        self.rounds = rounds
        decoy = try PasswordHash.make(
            "a passphrase that nobody has", salt: Array("decoy for the unknown".utf8), rounds: rounds)
    }

    /// Signs in with a name, a passphrase and, where a second factor is set up, a code of it.
    ///
    /// - Parameter code: of the authenticator app, or the one that stands in for a lost factor once.
    /// - Throws: `Failure`. Every wrong one costs one hash and one write, whatever was wrong.
    public func signIn(
        username: String, password: String, code: String = "", from knock: Knock = Knock()
    ) async throws -> Admitted {
        let (name, now) = (Self.folded(username), office.clock())
        let found = try await office.database.read { connection -> (Account?, isKnown: Bool) in
            let account = try AccountStore(connection).find(username: name)
            let device = try knock.device.flatMap { token in
                try account.map {
                    try DeviceStore(connection).isKnown(tokenHash: Secret.hash(token), staff: $0.staff)
                }
            }
            return (account, device ?? false)
        }
        let device = found.isKnown ? knock.device.map(Secret.hash) : nil
        if let wait = throttle.admit(account: name, network: knock.network, device: device, at: now) {
            throw Failure.wait(seconds: wait)
        }
        let hash = found.0.map { PasswordHash(text: $0.password) } ?? decoy
        let opened = try await opened(password, for: hash)
        // The passphrase is known only now, so a hash that has become too cheap is made anew now.
        let renewed = opened != nil && hash.isOutdated(below: rounds) ? try await hashed(password) : nil
        let entry = Entry(
            account: opened != nil ? found.0 : nil, named: found.0?.staff, code: code, knock: knock,
            isKnownDevice: found.isKnown, passphraseKey: opened, renewed: renewed)
        guard let admitted = try await office.write(as: .commandLine, { try enter(entry, $0) }) else {
            throw Failure.wrong
        }
        throttle.succeeded(account: name, network: knock.network, device: device)
        return admitted
    }

    /// What a passphrase opens if it is the one of a hash; an unknown name is given the decoy's, and so takes as long.
    func opened(_ password: String, for hash: PasswordHash) async throws -> PassphraseKey? {
        let password = Self.composed(password)
        do {
            return try await pool.run { hash.opened(with: password) }
        } catch is HashingPool.Full {
            throw Failure.busy
        }
    }

    func hashed(_ password: String) async throws -> PasswordHash {
        let (salt, password) = (Secret.bytes(16, office.random), Self.composed(password))
        do {
            return try await pool.run { try PasswordHash.make(password, salt: salt, rounds: rounds) }
        } catch is HashingPool.Full {
            throw Failure.busy
        }
    }

    static func folded(_ username: String) -> String {
        Digits.plain(VisibleText.compared(username)).trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    /// One passphrase from two keyboards is one passphrase: composed and decomposed letters are the same (NFKC).
    static func composed(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }
}
