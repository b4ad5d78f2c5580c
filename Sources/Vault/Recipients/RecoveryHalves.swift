import Crypto
import Foundation

/// The private key of recovery in two halves, of which one alone tells nothing: random bytes, and those bytes
/// combined with the key by exclusive or.
///
///     sinxay recovery half 1
///     public <the public key, base64>
///     half <32 bytes, base64>
public enum RecoveryHalves {
    private static let head = "sinxay recovery half 1"

    public static func split(_ key: AgreementKey) -> (String, String) {
        let first = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        let second = zip(first, key.bytes).map { $0 ^ $1 }
        return (text(key, first), text(key, second))
    }

    /// - Returns: nil unless both are halves of one key.
    public static func joined(_ one: String, _ other: String) -> AgreementKey? {
        guard let one = read(one), let other = read(other), one.publicKey == other.publicKey,
            let key = AgreementKey(bytes: zip(one.half, other.half).map { $0 ^ $1 }), key.publicKey == one.publicKey
        else { return nil }
        return key
    }

    private static func text(_ key: AgreementKey, _ half: [UInt8]) -> String {
        """
        \(head)
        public \(Data(key.publicKey).base64EncodedString())
        half \(Data(half).base64EncodedString())

        """
    }

    private static func read(_ text: String) -> (publicKey: [UInt8], half: [UInt8])? {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        guard lines.count == 3, lines[0].joined(separator: " ") == head, lines[1].count == 2, lines[1][0] == "public",
            lines[2].count == 2, lines[2][0] == "half", let key = Data(base64Encoded: lines[1][1]),
            let half = Data(base64Encoded: lines[2][1]), half.count == 32
        else { return nil }
        return (Array(key), Array(half))
    }
}
