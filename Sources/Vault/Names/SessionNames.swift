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

    /// Under which names are kept in the index of a register. The same names come again and again: the last ones'
    /// tokens are remembered.
    public func tokens(ofNames names: [String], register: Register, version: Int) throws -> Set<Int64> {
        var all: Set<Int64> = []
        for text in names {
            let name = Name(register: register.code, version: version, text: text)
            if let known = state.withLock({ $0.tokens[name] }) {
                all.formUnion(known)
                continue
            }
            let tokens = Set(try tokens(NameKey.stored([text]), register: register, version: version).values)
            state.withLock { state in
                if state.tokens.count >= Self.most { state.tokens.removeAll(keepingCapacity: true) }
                state.tokens[name] = tokens
            }
            all.formUnion(tokens)
        }
        return all
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
