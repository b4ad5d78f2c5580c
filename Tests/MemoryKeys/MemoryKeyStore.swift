import Domain
import Synchronization
import Vault

/// A key store that goes with its test.
public final class MemoryKeyStore: KeyStore {
    private struct Kept {
        var generation = 0
        var keys: [WrappedKey] = []
        var salts: [Subject: Salt] = [:]
        var marks: [KeyStoreMark: String] = [:]
    }

    public struct Conflict: Error {}

    private let kept: Mutex<Kept>

    public init() { kept = Mutex(Kept()) }

    /// With all that another holds now.
    public init(copyOf other: MemoryKeyStore) { kept = Mutex(other.kept.withLock { $0 }) }

    public func generation() -> Int { kept.withLock { $0.generation } }
    public func wrappedKeys() -> [WrappedKey] { kept.withLock { $0.keys } }

    public func put(_ keys: [WrappedKey]) {
        kept.withLock { kept in
            kept.keys.removeAll { old in
                keys.contains { $0.compartment == old.compartment && $0.version == old.version }
            }
            kept.keys += keys
            kept.generation += 1
        }
    }

    public func text(of mark: KeyStoreMark) -> String? { kept.withLock { $0.marks[mark] } }
    public func set(_ mark: KeyStoreMark, to text: String) { kept.withLock { $0.marks[mark] = text } }

    public func remove(_ mark: KeyStoreMark) { kept.withLock { $0.marks[mark] = nil } }

    public func salt(of subject: Subject) -> Salt? { kept.withLock { $0.salts[subject] } }

    public func keep(_ salts: [Subject: [UInt8]]) throws {
        try kept.withLock { kept in
            guard salts.keys.allSatisfy({ kept.salts[$0] == nil }) else { throw Conflict() }
            for (subject, salt) in salts { kept.salts[subject] = .kept(salt) }
        }
    }

    public func destroy(_ subjects: [Subject], at now: Instant) {
        kept.withLock { kept in for subject in subjects { kept.salts[subject] = .destroyed } }
    }

    /// As if a copy from before the subject was entered had been put back.
    public func lose(_ subject: Subject) { kept.withLock { $0.salts[subject] = nil } }

    /// As if a copy from before a rotation had been put back.
    public func lose(_ key: WrappedKey) { kept.withLock { $0.keys.removeAll { $0 == key } } }

    public func counts() -> (kept: Int, destroyed: Int) {
        kept.withLock { kept in
            let destroyed = kept.salts.values.count { $0 == .destroyed }
            return (kept.salts.count - destroyed, destroyed)
        }
    }
}

extension Vault {
    /// Keys of its own, in memory.
    public static func inMemory() throws -> Vault {
        let store = MemoryKeyStore()
        let root = RootKey()
        try prepare(store, root: root, at: Instant("2020-01-01")!)
        return try Vault(root: root, store: store)
    }
}
