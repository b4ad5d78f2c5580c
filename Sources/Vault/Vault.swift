import Crypto
import Domain
import Synchronization

/// Keys and what is sealed under them: root key → compartment key → key of a subject → field.
///
/// It does no I/O but through its key store. The format is docs/vault.md.
public final class Vault: Sendable {
    let store: any KeyStore
    /// The root key as the key file has it now; nil where it takes a passphrase.
    private let rootNow: @Sendable () throws -> RootKey?
    private let known: Mutex<Known>
    /// Whether the store was made for invented people only.
    public let isDemonstration: Bool

    private struct Known: Sendable {
        var root: RootKey
        var keys: KeyRing
        var generation: Int
    }

    /// - Parameter rootNow: asked for the root key when somebody else has put another over the keys meanwhile.
    /// - Throws: `VaultProblem.wrongRootKey` if the store's keys are wrapped under another.
    public init(
        root: RootKey, store: any KeyStore, rootNow: @escaping @Sendable () throws -> RootKey? = { nil }
    ) throws {
        let isDemonstration = try store.text(of: .demonstration) != nil
        let generation = try store.generation()
        let keys = try KeyRing(store.wrappedKeys(), root: root)
        self.store = store
        self.rootNow = rootNow
        self.isDemonstration = isDemonstration
        known = Mutex(Known(root: root, keys: keys, generation: generation))
    }

    /// Makes the first key of every compartment that has none.
    public static func prepare(_ store: any KeyStore, root: RootKey, at now: Instant) throws {
        let known = Set(try store.wrappedKeys().map(\.compartment))
        let missing = Compartment.sealing.filter { !known.contains($0) }
        try store.put(missing.map { try made($0, version: 1, root: root, at: now) })
    }

    /// For one transaction: what was destroyed meanwhile is gone for the next one.
    public func session() -> VaultSession { VaultSession(self) }

    /// The keys as they stand now, also after another process changed them.
    func keys() throws -> KeyRing { try keys(at: try store.generation()) }

    /// - Parameter generation: as the store has just told it.
    func keys(at generation: Int) throws -> KeyRing {
        let before = known.withLock { $0 }
        if before.generation == generation { return before.keys }
        let wrapped = try store.wrappedKeys()
        // Wrapped under another root key meanwhile: these keys are still those.
        let fresh = try KeyRing.names(wrapped) == before.keys.names ? (before.root, before.keys) : unwrapped(wrapped)
        known.withLock { $0 = Known(root: fresh.0, keys: fresh.1, generation: generation) }
        return fresh.1
    }

    private var root: RootKey { known.withLock { $0.root } }

    private func unwrapped(_ wrapped: [WrappedKey]) throws -> (RootKey, KeyRing) {
        let root = root
        if let keys = try? KeyRing(wrapped, root: root) { return (root, keys) }
        guard let next = try rootNow() else { throw VaultProblem.wrongRootKey }
        return (next, try KeyRing(wrapped, root: next))
    }

    /// Destroys what makes the keys of these subjects. Nothing brings it back.
    public func destroy(_ subjects: [Subject], at now: Instant) throws { try store.destroy(subjects, at: now) }

    /// What the key store holds, without any key.
    public func inventory() throws -> (keys: [WrappedKey], kept: Int, destroyed: Int) {
        let counts = try store.counts()
        return (try store.wrappedKeys(), counts.kept, counts.destroyed)
    }

    // MARK: Rotation

    /// Gives a compartment a new key, under which everything is sealed from now on. What stands under older ones
    /// stays readable until it is sealed anew (`KeyRotation`), and then `retireOlder`.
    ///
    /// - Parameter borne: the highest version that anything stands under already, also under a key that is lost.
    /// - Returns: the new version; the present one if the last rotation was not finished.
    public func beginRotation(of compartment: Compartment, at now: Instant, above borne: Int = 0) throws -> Int {
        let keys = try store.wrappedKeys().filter { $0.compartment == compartment }
        let newest = keys.map(\.version).max() ?? 0
        if newest >= borne, keys.filter({ !$0.isRetired }).count > 1 { return newest }
        let next = max(newest, borne) + 1
        try store.put([try Self.made(compartment, version: next, root: root, at: now)])
        return next
    }

    /// Marks every version but the newest as one that nothing in the database stands under.
    public func retireOlder(of compartment: Compartment) throws {
        let keys = try store.wrappedKeys().filter { $0.compartment == compartment }
        let newest = keys.map(\.version).max() ?? 0
        try store.put(
            keys.filter { $0.version < newest && !$0.isRetired }.map {
                WrappedKey(compartment, version: $0.version, bytes: $0.bytes, madeAt: $0.madeAt, isRetired: true)
            })
    }

    /// Wraps every compartment key under another root key: all of them or none.
    public func rewrap(under next: RootKey) throws {
        let root = root
        try store.put(
            try store.wrappedKeys().map { key in
                WrappedKey(
                    key.compartment, version: key.version,
                    bytes: try next.wrap(try root.unwrap(key), key.compartment, version: key.version),
                    madeAt: key.madeAt, isRetired: key.isRetired)
            })
    }

    private static func made(
        _ compartment: Compartment, version: Int, root: RootKey, at now: Instant
    ) throws -> WrappedKey {
        let bytes = try root.wrap(SymmetricKey(size: .bits256), compartment, version: version)
        return WrappedKey(compartment, version: version, bytes: bytes, madeAt: now, isRetired: false)
    }
}
