import Crypto
import Domain

extension VaultSession {
    /// Keyed hashes of the keys of names, for the index of a register, newest key first; several only while a
    /// compartment is being given a new key.
    public func tokens(_ keys: Set<NameKey>, register: Register) throws -> [[NameKey: Int64]] {
        try liveVersions(of: register.compartment).map { try tokens(keys, register: register, version: $0) }
    }

    public func liveVersions(of compartment: Compartment) throws -> [Int] {
        try state.withLock { try keys(&$0) }.live[compartment] ?? []
    }

    public func tokens(_ keys: Set<NameKey>, register: Register, version: Int) throws -> [NameKey: Int64] {
        let secret = try indexKey(register, version)
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, $0.token(under: secret)) })
    }

    /// Under which one person's names are kept in the index of a register. The same names come again and again: the
    /// last ones' parts and their tokens are remembered.
    public func tokens(ofNames names: [String], register: Register, version: Int) throws -> Set<Int64> {
        var all: Set<Int64> = []
        var skeletons: [String] = []
        for text in names {
            let known = try knownName(text, register, version)
            all.formUnion(known.tokens)
            skeletons += known.skeletons
        }
        all.formUnion(try tokens(NameKey.pairs(of: skeletons), register: register, version: version).values)
        return all
    }

    private func knownName(_ text: String, _ register: Register, _ version: Int) throws -> KnownName {
        let name = Name(register: register.code, version: version, text: text)
        if let known = state.withLock({ $0.names[name] }) { return known }
        let skeletons = NameParts.skeletons(text)
        let tokens = try tokens(NameKey.single(of: skeletons), register: register, version: version)
        let known = KnownName(skeletons: skeletons, tokens: Set(tokens.values))
        state.withLock { state in
            if state.names.count >= Self.most { state.names.removeAll(keepingCapacity: true) }
            state.names[name] = known
        }
        return known
    }

    private func indexKey(_ register: Register, _ version: Int) throws -> SymmetricKey {
        let name = "\(register.code) \(version)"
        return try state.withLock { state in
            if let key = state.index[name] { return key }
            guard let compartment = try keys(&state).key(register.compartment, version) else {
                throw VaultProblem.missingKey(register.compartment, version: version)
            }
            let key = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: compartment, info: Array("sinxay names 1\n\(register.code)".utf8), outputByteCount: 32
            )
            state.index[name] = key
            return key
        }
    }
}
