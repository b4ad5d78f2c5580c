import Crypto
import Domain
import Foundation

/// The key pair to which phones seal what officers enter, so that no phone can read it again.
///
/// It is derived from the key of the compartment of protection, version by version: whoever keeps, moves or backs up the
/// vault's keys keeps these, and a new version of that key is a new intake key. Older versions go on opening.
public struct IntakeKey: Sendable {
    /// `protection-VERSION-FINGERPRINT`: another installation's key of the same version has another name.
    public let id: String
    let key: P256.KeyAgreement.PrivateKey

    /// HPKE base mode: P-256, HKDF-SHA-256, AES-256-GCM (RFC 9180), which browsers can do with WebCrypto.
    static let suite = HPKE.Ciphersuite(kem: .P256_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
    static let info = Data("sinxay intake 1".utf8)
    static let compartment = Compartment.protection
    /// Bytes of an encapsulated key: a point of P-256, uncompressed.
    public static let encapsulatedLength = 65
    /// Bytes that the cipher adds.
    static let tagLength = 16

    init(from secret: SymmetricKey, version: Int) throws {
        // One of 2³² derived numbers is no private key of P-256: then the next one.
        for attempt in 0..<UInt8.max {
            let bytes = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: secret, info: Self.info + Data([0x0A, attempt]), outputByteCount: 32)
            guard let key = try? bytes.withUnsafeBytes({ try P256.KeyAgreement.PrivateKey(rawRepresentation: $0) })
            else { continue }
            self.init(key, version: version)
            return
        }
        throw VaultProblem.missingKey(Self.compartment, version: version)
    }

    /// - Parameter raw: the private number, 32 bytes; for the fixed vectors of tests.
    init(raw: [UInt8], version: Int) throws {
        self.init(try P256.KeyAgreement.PrivateKey(rawRepresentation: raw), version: version)
    }

    private init(_ key: P256.KeyAgreement.PrivateKey, version: Int) {
        self.key = key
        let print = SHA256.hash(data: key.publicKey.x963Representation).prefix(4)
        id = "\(Self.compartment.rawValue)-\(version)-" + Data(print).map { Self.hexadecimal($0) }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    /// The version that an id names; nil if it is none of an intake key.
    static func version(of id: String) -> Int? {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == compartment.rawValue, parts[1].utf8.count <= 5 else { return nil }
        return Int(parts[1])
    }

    /// As phones import it: the point, uncompressed, 65 bytes.
    public var publicKey: [UInt8] { Array(key.publicKey.x963Representation) }

    /// What was sealed to this key for this operation.
    ///
    /// - Returns: nil for anything but the very bytes that were sealed, under the id they were sealed for.
    public func open(_ text: [UInt8], encapsulated: [UInt8], id: String) -> [UInt8]? {
        guard encapsulated.count == Self.encapsulatedLength, text.count >= Self.tagLength,
            var recipient = try? HPKE.Recipient(
                privateKey: key, ciphersuite: Self.suite, info: Self.info, encapsulatedKey: Data(encapsulated)),
            let opened = try? recipient.open(Data(text), authenticating: Data(id.utf8))
        else { return nil }
        return Array(opened)
    }
}

/// What a phone does, for tests and for programs that stand in for one.
public enum IntakeSeal {
    /// - Parameter publicKey: the point, uncompressed.
    /// - Returns: the encapsulated key and the ciphertext.
    public static func seal(
        _ plain: [UInt8], to publicKey: [UInt8], id: String
    ) throws -> (encapsulated: [UInt8], text: [UInt8]) {
        var sender = try HPKE.Sender(
            recipientKey: P256.KeyAgreement.PublicKey(x963Representation: publicKey), ciphersuite: IntakeKey.suite,
            info: IntakeKey.info)
        let text = try sender.seal(Data(plain), authenticating: Data(id.utf8))
        return (Array(sender.encapsulatedKey), Array(text))
    }
}
