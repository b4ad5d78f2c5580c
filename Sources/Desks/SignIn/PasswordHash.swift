import Crypto
import CryptoExtras
import Foundation
import Vault

/// scrypt with its parameters beside the hash, `scrypt$rounds$block$salt$hash` (base64), so that they can
/// be raised later: a hash with lower ones is made anew when its owner signs in.
public struct PasswordHash: Sendable {
    public static let rounds = 1 << 15
    static let blockSize = 8

    let text: String
    /// Under which the private key of whose passphrase it is stands; nil for one that was read, not made.
    let passphraseKey: PassphraseKey?

    init(text: String, passphraseKey: PassphraseKey? = nil) {
        self.text = text
        self.passphraseKey = passphraseKey
    }

    static func make(_ password: String, salt: [UInt8], rounds: Int = rounds) throws -> PasswordHash {
        let (key, passphraseKey) = try derive(password, salt: salt, rounds: rounds, blockSize: blockSize)
        return PasswordHash(
            text: "scrypt$\(rounds)$\(blockSize)$\(Data(salt).base64EncodedString())$\(key.base64EncodedString())",
            passphraseKey: passphraseKey)
    }

    /// - Returns: what the passphrase opens; nil for a wrong one and for a hash that can't be read.
    func opened(with password: String) -> PassphraseKey? {
        let parts = text.split(separator: "$")
        guard parts.count == 5, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]),
            let salt = Data(base64Encoded: String(parts[3])), let expected = Data(base64Encoded: String(parts[4])),
            let (key, opened) = try? Self.derive(password, salt: [UInt8](salt), rounds: rounds, blockSize: block)
        else { return nil }
        // Compared in constant time.
        let isRight = key.count == expected.count && zip(key, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        return isRight ? opened : nil
    }

    func isOutdated(below rounds: Int) -> Bool {
        let parts = text.split(separator: "$")
        return parts.count != 5 || Int(parts[1]).map { $0 < rounds } ?? true
    }

    /// One scrypt for both: of 64 bytes the first 32 are the verifier, as they are of 32, and the others a secret that
    /// the verifier tells nothing of.
    private static func derive(
        _ password: String, salt: [UInt8], rounds: Int, blockSize: Int
    ) throws -> (verifier: Data, PassphraseKey) {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 64, rounds: rounds, blockSize: blockSize,
            parallelism: 1)
        let bytes = key.withUnsafeBytes { Array($0) }
        return (Data(bytes[..<32]), PassphraseKey(second: bytes[32...]))
    }
}
