import Crypto
import Domain

/// The compartments' keys, unwrapped. They live in memory only.
struct KeyRing: Sendable {
    private var byVersion: [Compartment: [Int: SymmetricKey]] = [:]
    /// The version that new envelopes are sealed under.
    private(set) var current: [Compartment: Int] = [:]
    /// Versions under which something in the database may still stand, the newest first.
    private(set) var live: [Compartment: [Int]] = [:]

    /// Which keys these are, however they are wrapped.
    private(set) var names: Set<String> = []

    static func names(_ wrapped: [WrappedKey]) -> Set<String> {
        Set(wrapped.map { "\($0.compartment.rawValue) \($0.version) \($0.isRetired) \($0.madeAt)" })
    }

    init(_ wrapped: [WrappedKey], root: RootKey) throws(VaultProblem) {
        names = Self.names(wrapped)
        for key in wrapped.sorted(by: { $0.version > $1.version }) {
            byVersion[key.compartment, default: [:]][key.version] = try root.unwrap(key)
            if current[key.compartment] == nil { current[key.compartment] = key.version }
            if !key.isRetired { live[key.compartment, default: []].append(key.version) }
        }
    }

    func key(_ compartment: Compartment, _ version: Int) -> SymmetricKey? { byVersion[compartment]?[version] }
}
