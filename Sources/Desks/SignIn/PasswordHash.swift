import Crypto
import CryptoExtras
import Foundation

/// scrypt with its parameters beside the hash, `scrypt$rounds$block$salt$hash` (base64), so that they can
/// be raised later: a hash with lower ones is made anew when its owner signs in.
public struct PasswordHash: Sendable {
    public static let rounds = 1 << 15
    static let blockSize = 8

    let text: String

    static func make(_ password: String, salt: [UInt8], rounds: Int = rounds) throws -> PasswordHash {
        let key = try derive(password, salt: salt, rounds: rounds, blockSize: blockSize)
        return PasswordHash(
            text: "scrypt$\(rounds)$\(blockSize)$\(Data(salt).base64EncodedString())$\(key.base64EncodedString())")
    }

    /// - Returns: false for a wrong password and for a hash that can't be read.
    func matches(_ password: String) -> Bool {
        let parts = text.split(separator: "$")
        guard parts.count == 5, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]),
            let salt = Data(base64Encoded: String(parts[3])), let expected = Data(base64Encoded: String(parts[4])),
            let key = try? Self.derive(password, salt: [UInt8](salt), rounds: rounds, blockSize: block)
        else { return false }
        // Compared in constant time.
        return key.count == expected.count && zip(key, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    func isOutdated(below rounds: Int) -> Bool {
        let parts = text.split(separator: "$")
        return parts.count != 5 || Int(parts[1]).map { $0 < rounds } ?? true
    }

    private static func derive(_ password: String, salt: [UInt8], rounds: Int, blockSize: Int) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
            parallelism: 1)
        return key.withUnsafeBytes { Data($0) }
    }
}
