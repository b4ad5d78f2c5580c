import Crypto
import Domain
import Synchronization

/// The vault within one transaction: derives each subject's key once, and keeps the salts of new subjects together
/// until `keepSalts`.
///
/// An import seals on several threads: what they share is behind a lock, and the sealing itself is outside of it.
public final class VaultSession: Sendable {
    private let vault: Vault
    let state = Mutex(State())

    /// So many at once are kept in memory, in a long import.
    static let most = 10_000

    struct State {
        var known: KeyRing?
        var derived: [Place: SymmetricKey] = [:]
        var salts: [Subject: Salt] = [:]
        var made: [Subject: [UInt8]] = [:]
        var index: [String: SymmetricKey] = [:]
        var names: [Name: KnownName] = [:]
        var unreadable: [UnreadablePlace: Unreadable] = [:]
    }

    struct Place: Hashable {
        let compartment: Compartment
        let version: Int
        let subject: Subject
    }

    struct Name: Hashable {
        let register: String
        let version: Int
        let text: String
    }

    struct KnownName {
        let skeletons: [String]
        let tokens: Set<Int64>
    }

    public enum Opened: Sendable, Hashable {
        case text(String)
        /// The subject's key was destroyed.
        case erased
        /// The key store has no key of the subject, or not the compartment's of that version.
        case noKey
    }

    init(_ vault: Vault) { self.vault = vault }

    public func holdings() throws -> KeyHoldings { try vault.holdings() }

    // MARK: Fields

    /// - Throws: `VaultProblem.erased` if the subject's key was destroyed.
    public func seal(_ text: String, at place: FieldPlace) throws -> [UInt8] {
        try sealingKey(place.compartment, place.subject).seal(text, at: place)
    }

    /// The key that new fields of a subject are sealed under.
    ///
    /// - Parameter isNew: whether the subject can be new, so that its salt is made if there is none. A salt made for a
    ///   subject whose own was lost would close for good what the lost one opens.
    /// - Throws: `VaultProblem.erased` if the subject's key was destroyed, `unknownSubject` if it has none and should.
    public func sealingKey(
        _ compartment: Compartment, _ subject: Subject, isNew: Bool = true
    ) throws -> SealingKey {
        let found = try state.withLock { state in
            guard let version = try keys(&state).current[compartment] else {
                throw VaultProblem.missingKey(compartment, version: 1)
            }
            let known = try salt(of: subject, &state)
            guard isNew || known != nil else { throw VaultProblem.unknownSubject(subject) }
            let salt = try known ?? make(subject, &state)
            guard case .kept(let bytes) = salt else { throw VaultProblem.erased(subject) }
            return try ingredients(compartment, version, subject, bytes, &state)
        }
        return SealingKey(key: key(found), version: found.place.version)
    }

    /// Looks up the salts of subjects that are about to be sealed for, and makes those that are new: one question to
    /// the key store instead of one for each.
    ///
    /// - Parameter known: those of whom something is written already: theirs are looked up and not made.
    public func prepare(_ subjects: Set<Subject>, known: Set<Subject> = []) throws {
        try state.withLock { state in
            let unknown = subjects.filter { state.salts[$0] == nil }
            guard !unknown.isEmpty else { return }
            let stored = try vault.store.salts(of: Array(unknown))
            for subject in unknown {
                if let salt = stored[subject] {
                    remember(salt, of: subject, &state)
                } else if !known.contains(subject) {
                    _ = try make(subject, &state)
                }
            }
        }
    }

    /// Whether a subject's salt was made here and is not yet kept.
    public func isNew(_ subject: Subject) -> Bool { state.withLock { $0.made[subject] != nil } }

    /// Looks up the salts of subjects of whom fields are about to be opened. Those that have none stay unknown.
    public func look(up subjects: Set<Subject>) throws {
        try state.withLock { state in
            let unknown = subjects.filter { state.salts[$0] == nil }
            guard unknown.count > 1 else { return }
            for (subject, salt) in try vault.store.salts(of: Array(unknown)) { remember(salt, of: subject, &state) }
        }
    }

    /// - Throws: `VaultProblem.unreadable` if it is not what was sealed for this place.
    public func open(_ bytes: [UInt8], at place: FieldPlace) throws -> Opened {
        let found: Found = try state.withLock { state in
            guard let version = Envelope.keyVersion(of: bytes) else { throw place.unreadable }
            guard let salt = try salt(of: place.subject, &state) else { return .noKey }
            guard case .kept(let salt) = salt else { return .erased }
            guard try keys(&state).key(place.compartment, version) != nil else { return .noKey }
            return .key(try ingredients(place.compartment, version, place.subject, salt, &state))
        }
        switch found {
        case .erased: return .erased
        case .noKey: return .noKey
        case .key(let found): return .text(try Envelope.open(bytes, at: place, under: key(found)))
        }
    }

    private enum Found {
        case key(Ingredients)
        case erased, noKey
    }

    // MARK: What could not be read

    /// Remembers a place that could not be read, for the operator of the machine.
    public func note(_ why: Unreadable, at place: UnreadablePlace) {
        state.withLock { state in
            if state.unreadable.count < Self.mostUnreadable { state.unreadable[place] = why }
        }
    }

    /// The places that could not be read so far, as many as are remembered.
    public var unreadable: [UnreadablePlace: Unreadable] { state.withLock(\.unreadable) }

    private static let mostUnreadable = 100

    /// The version that envelopes of this compartment are sealed under now.
    public func currentVersion(of compartment: Compartment) throws -> Int {
        guard let version = try state.withLock({ try keys(&$0) }).current[compartment] else {
            throw VaultProblem.missingKey(compartment, version: 1)
        }
        return version
    }

    /// Makes the salts of new subjects durable. It comes before the transaction that needs them commits: a salt
    /// without data harms nothing, data without its salt is lost.
    public func keepSalts() throws { try state.withLock { try keepSalts(&$0) } }

    private func keepSalts(_ state: inout State) throws {
        guard !state.made.isEmpty else { return }
        try vault.store.keep(state.made)
        state.made.removeAll(keepingCapacity: true)
    }

    // MARK: Keys

    /// The keys as they stood when the transaction first asked.
    func keys(_ state: inout State) throws -> KeyRing {
        if let known = state.known { return known }
        let keys = try vault.keys()
        state.known = keys
        return keys
    }

    private func salt(of subject: Subject, _ state: inout State) throws -> Salt? {
        if let salt = state.salts[subject] { return salt }
        let (found, generation) = try vault.store.look(up: subject)
        if state.known == nil { state.known = try vault.keys(at: generation) }
        guard let salt = found else { return nil }
        remember(salt, of: subject, &state)
        return salt
    }

    private func make(_ subject: Subject, _ state: inout State) throws -> Salt {
        let bytes = SystemRandom.shared.bytes(32)
        state.made[subject] = bytes
        if state.made.count >= Self.most { try keepSalts(&state) }
        remember(.kept(bytes), of: subject, &state)
        return .kept(bytes)
    }

    private func remember(_ salt: Salt, of subject: Subject, _ state: inout State) {
        // Those not yet kept elsewhere are never forgotten.
        if state.salts.count >= Self.most { state.salts = state.made.mapValues(Salt.kept) }
        state.salts[subject] = salt
    }

    /// What a subject's key is derived from; the key itself if it was.
    private struct Ingredients {
        let place: Place
        let secret: SymmetricKey
        let salt: [UInt8]
        let derived: SymmetricKey?
    }

    private func ingredients(
        _ compartment: Compartment, _ version: Int, _ subject: Subject, _ salt: [UInt8], _ state: inout State
    ) throws -> Ingredients {
        let place = Place(compartment: compartment, version: version, subject: subject)
        guard let secret = try keys(&state).key(compartment, version) else {
            throw VaultProblem.missingKey(compartment, version: version)
        }
        return Ingredients(place: place, secret: secret, salt: salt, derived: state.derived[place])
    }

    private func key(_ found: Ingredients) -> SymmetricKey {
        if let key = found.derived { return key }
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: found.secret, salt: found.salt,
            info: Array("sinxay subject 1\n\(found.place.subject)".utf8), outputByteCount: 32)
        state.withLock { state in
            if state.derived.count >= Self.most { state.derived.removeAll(keepingCapacity: true) }
            state.derived[found.place] = key
        }
        return key
    }
}
