import Crypto
import Domain
import Foundation

/// The key that wraps all others. It stands in a key file outside the data folder, or comes from a passphrase.
public struct RootKey: Sendable {
    let key: SymmetricKey

    /// A new one, of 256 random bits.
    public init() { key = SymmetricKey(size: .bits256) }

    /// - Throws: `VaultProblem.malformedKeyFile` unless there are 32 bytes.
    init(bytes: [UInt8]) throws(VaultProblem) {
        guard bytes.count == 32 else { throw .malformedKeyFile }
        key = SymmetricKey(data: bytes)
    }

    var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// Wraps a compartment's key: AES-256-GCM with compartment and version as associated data.
    func wrap(_ secret: SymmetricKey, _ compartment: Compartment, version: Int) throws -> [UInt8] {
        let sealed = try AES.GCM.seal(
            secret.withUnsafeBytes { Data($0) }, using: key, authenticating: Self.associated(compartment, version))
        guard let combined = sealed.combined else { throw VaultProblem.wrongRootKey }
        return Array(combined)
    }

    /// - Throws: `VaultProblem.wrongRootKey` if it was wrapped under another root key, or altered.
    func unwrap(_ wrapped: WrappedKey) throws(VaultProblem) -> SymmetricKey {
        guard let box = try? AES.GCM.SealedBox(combined: wrapped.bytes),
            let opened = try? AES.GCM.open(
                box, using: key, authenticating: Self.associated(wrapped.compartment, wrapped.version))
        else { throw .wrongRootKey }
        return SymmetricKey(data: opened)
    }

    private static func associated(_ compartment: Compartment, _ version: Int) -> Data {
        Data("sinxay compartment key 1\n\(compartment.rawValue)\n\(version)\n".utf8)
    }
}
