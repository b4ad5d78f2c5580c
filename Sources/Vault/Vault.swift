import Crypto
import Domain
import Synchronization

/// Keys and what is sealed under them: root key → compartment key → key of a subject → field.
///
/// It does no I/O but through its key store. The format is docs/vault.md.
public final class Vault: Sendable {
    let store: any KeyStore
    private let root: RootKey
    private let ring: Mutex<(keys: KeyRing, generation: Int)>

    /// - Throws: `VaultProblem.wrongRootKey` if the store's keys are wrapped under another.
    public init(root: RootKey, store: any KeyStore) throws {
        self.root = root
        self.store = store
        let generation = try store.generation()
        ring = Mutex((try KeyRing(store.wrappedKeys(), root: root), generation))
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
        let known = ring.withLock { $0 }
        if known.generation == generation { return known.keys }
        let wrapped = try store.wrappedKeys()
        // Wrapped under another root key meanwhile: these keys are still those.
        let fresh = try KeyRing.names(wrapped) == known.keys.names ? known.keys : KeyRing(wrapped, root: root)
        ring.withLock { $0 = (fresh, generation) }
        return fresh
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
    /// - Returns: the new version; the present one if the last rotation was not finished.
    public func beginRotation(of compartment: Compartment, at now: Instant) throws -> Int {
        let keys = try store.wrappedKeys().filter { $0.compartment == compartment }
        let newest = keys.map(\.version).max() ?? 0
        if keys.filter({ !$0.isRetired }).count > 1 { return newest }
        try store.put([try Self.made(compartment, version: newest + 1, root: root, at: now)])
        return newest + 1
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
