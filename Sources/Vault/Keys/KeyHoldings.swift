import Domain

/// The keys that a key store holds, as far as that is told without opening anything: it takes no root key.
public struct KeyHoldings: Sendable {
    /// A record's envelopes, all under its subject's key.
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
    /// The store's own word on keys that are lost for good (`KeyStoreMark.acceptedLoss`).
    public let acceptedLoss: String?

    public init(_ store: any KeyStore) throws {
        self.store = store
        versions = Dictionary(grouping: try store.wrappedKeys(), by: \.compartment).mapValues { Set($0.map(\.version)) }
        acceptedLoss = try store.text(of: .acceptedLoss)
    }

    /// 0 if there is none.
    public func newestVersion(of compartment: Compartment) -> Int { versions[compartment]?.max() ?? 0 }

    /// Notes a loss in the store as one for good.
    public func accept(_ loss: String) throws { try store.set(.acceptedLoss, to: loss) }

    /// - Returns: those of the subjects that have a key here, or had one that was destroyed.
    public func known(of subjects: [Subject]) throws -> Set<Subject> { Set(try store.salts(of: subjects).keys) }

    /// - Returns: for each, whether the store has no key for it. A key that was destroyed is not missed.
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
