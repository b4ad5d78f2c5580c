import Domain

/// Which keys a key store holds, as far as that is told without opening anything: it takes no root key.
public struct KeyHoldings {
    /// What stands under a subject's key.
    public struct Sealed {
        let subject: Subject
        let compartment: Compartment
        /// Of the compartment's key, as the envelopes' headers say.
        let versions: Set<Int>

        public init(_ subject: Subject, _ compartment: Compartment, versions: Set<Int>) {
            self.subject = subject
            self.compartment = compartment
            self.versions = versions
        }
    }

    private let store: any KeyStore
    private let versions: [Compartment: Set<Int>]

    public init(_ store: any KeyStore) throws {
        self.store = store
        versions = Dictionary(grouping: try store.wrappedKeys(), by: \.compartment).mapValues { Set($0.map(\.version)) }
    }

    /// 0 if there is none.
    public func newestVersion(of compartment: Compartment) -> Int { versions[compartment]?.max() ?? 0 }

    /// - Returns: for each, whether the store has no key for it. What was destroyed is not missed.
    public func lacks(_ sealed: [Sealed]) throws -> [Bool] {
        let salts = try store.salts(of: Array(Set(sealed.map(\.subject))))
        return sealed.map { one in
            switch salts[one.subject] {
            case nil: true
            case .destroyed: false
            case .kept: !one.versions.isSubset(of: versions[one.compartment] ?? [])
            }
        }
    }
}

extension Vault {
    public func holdings() throws -> KeyHoldings { try KeyHoldings(store) }
}
