import Crypto
import Domain
import Foundation

/// The vault within one transaction: derives each subject's key once, and keeps the salts of new subjects together
/// until `keepSalts`.
public final class VaultSession {
    private let vault: Vault
    private var known: KeyRing?
    private var derived: [Place: SymmetricKey] = [:]
    private var salts: [Subject: Salt] = [:]
    private var made: [Subject: [UInt8]] = [:]
    private var index: [String: SymmetricKey] = [:]

    /// So many at once are kept in memory, in a long import.
    private static let most = 10_000

    private struct Place: Hashable {
        let compartment: Compartment
        let version: Int
        let subject: Subject
    }

    public enum Opened: Sendable, Hashable {
        case text(String)
        /// The subject's key was destroyed.
        case erased
    }

    init(_ vault: Vault) { self.vault = vault }

    // MARK: Fields

    /// - Throws: `VaultProblem.erased` if the subject's key was destroyed.
    public func seal(_ text: String, at place: FieldPlace) throws -> [UInt8] {
        guard let version = try keys().current[place.compartment] else {
            throw VaultProblem.missingKey(place.compartment, version: 1)
        }
        let salt = try salt(of: place.subject) ?? make(place.subject)
        guard case .kept(let bytes) = salt else { throw VaultProblem.erased(place.subject) }
        let key = try key(place.compartment, version, place.subject, bytes)
        return try Envelope.seal(text, at: place, under: key, version: version)
    }

    /// - Throws: `VaultProblem.unreadable` if it is not what was sealed for this place.
    public func open(_ bytes: [UInt8], at place: FieldPlace) throws -> Opened {
        guard let version = Envelope.keyVersion(of: bytes), let salt = try salt(of: place.subject) else {
            throw place.unreadable
        }
        guard case .kept(let salt) = salt else { return .erased }
        return .text(
            try Envelope.open(
                bytes, at: place, under: try key(place.compartment, version, place.subject, salt)))
    }

    /// The version that envelopes of this compartment are sealed under now.
    public func currentVersion(of compartment: Compartment) throws -> Int {
        guard let version = try keys().current[compartment] else {
            throw VaultProblem.missingKey(compartment, version: 1)
        }
        return version
    }

    /// Makes the salts of new subjects durable. It comes before the transaction that needs them commits: a salt
    /// without data harms nothing, data without its salt is lost.
    public func keepSalts() throws {
        guard !made.isEmpty else { return }
        try vault.store.keep(made)
        made.removeAll(keepingCapacity: true)
    }

    // MARK: Names

    /// Keyed hashes of the keys of names, for the index of a register, newest key first; several only while a
    /// compartment is being given a new key.
    public func tokens(_ keys: Set<NameKey>, register: Register) throws -> [[NameKey: Int64]] {
        try liveVersions(of: register.compartment).map { try tokens(keys, register: register, version: $0) }
    }

    public func liveVersions(of compartment: Compartment) throws -> [Int] { try keys().live[compartment] ?? [] }

    public func tokens(_ keys: Set<NameKey>, register: Register, version: Int) throws -> [NameKey: Int64] {
        let secret = try indexKey(register, version)
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, $0.token(under: secret)) })
    }

    private func indexKey(_ register: Register, _ version: Int) throws -> SymmetricKey {
        let name = "\(register.code) \(version)"
        if let key = index[name] { return key }
        guard let compartment = try keys().key(register.compartment, version) else {
            throw VaultProblem.missingKey(register.compartment, version: version)
        }
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: compartment, info: Data("sinxay names 1\n\(register.code)".utf8), outputByteCount: 32)
        index[name] = key
        return key
    }

    // MARK: Keys

    /// The keys as they stood when the transaction first asked.
    private func keys() throws -> KeyRing {
        if let known { return known }
        let keys = try vault.keys()
        known = keys
        return keys
    }

    private func salt(of subject: Subject) throws -> Salt? {
        if let salt = salts[subject] { return salt }
        let (found, generation) = try vault.store.look(up: subject)
        if known == nil { known = try vault.keys(at: generation) }
        guard let salt = found else { return nil }
        remember(salt, of: subject)
        return salt
    }

    private func make(_ subject: Subject) throws -> Salt {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        made[subject] = bytes
        if made.count >= Self.most { try keepSalts() }
        remember(.kept(bytes), of: subject)
        return .kept(bytes)
    }

    private func remember(_ salt: Salt, of subject: Subject) {
        // Those not yet kept elsewhere are never forgotten.
        if salts.count >= Self.most { salts = made.mapValues(Salt.kept) }
        salts[subject] = salt
    }

    private func key(
        _ compartment: Compartment, _ version: Int, _ subject: Subject, _ salt: [UInt8]
    ) throws -> SymmetricKey {
        let place = Place(compartment: compartment, version: version, subject: subject)
        if let key = derived[place] { return key }
        guard let secret = try keys().key(compartment, version) else {
            throw VaultProblem.missingKey(compartment, version: version)
        }
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: secret, salt: salt, info: Data("sinxay subject 1\n\(subject)".utf8), outputByteCount: 32)
        if derived.count >= Self.most { derived.removeAll(keepingCapacity: true) }
        derived[place] = key
        return key
    }
}
