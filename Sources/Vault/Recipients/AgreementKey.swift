import Crypto
import Domain
import Foundation

/// A key pair of X25519: a member of staff's, a group's, or the one of recovery.
public struct AgreementKey: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey

    /// A new one, from the system's own random numbers.
    public init() { key = Curve25519.KeyAgreement.PrivateKey() }

    /// - Returns: nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else { return nil }
        self.key = key
    }

    public var bytes: [UInt8] { Array(key.rawRepresentation) }
    public var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }
    public var opening: OpeningKey { OpeningKey(bytes: bytes) }
}

/// A secret sealed to a public key (HPKE base mode, RFC 9180: X25519, HKDF-SHA-256, ChaCha20-Poly1305).
public enum SecretBox {
    static let encapsulatedLength = 32
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

    /// - Parameter purpose: what it is for and where it belongs; another one does not open it.
    /// - Returns: the encapsulated key (32 bytes), then the ciphertext with its tag.
    public static func seal(_ secret: [UInt8], to publicKey: [UInt8], for purpose: String) throws -> [UInt8] {
        let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
        var sender = try HPKE.Sender(recipientKey: recipient, ciphersuite: suite, info: Data(purpose.utf8))
        return try Array(sender.encapsulatedKey) + Array(sender.seal(Data(secret)))
    }

    /// - Returns: nil for anything but the very bytes that were sealed to this key for this purpose.
    public static func open(_ bytes: [UInt8], with key: AgreementKey, for purpose: String) -> [UInt8]? {
        guard bytes.count > encapsulatedLength,
            var recipient = try? HPKE.Recipient(
                privateKey: key.key, ciphersuite: suite, info: Data(purpose.utf8),
                encapsulatedKey: Data(bytes[..<encapsulatedLength])),
            let opened = try? recipient.open(Data(bytes[encapsulatedLength...]))
        else { return nil }
        return Array(opened)
    }
}
