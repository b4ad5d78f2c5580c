import Crypto
import Domain
import Foundation

/// What a passphrase gives beside its verifier: the key that a member's private key is wrapped under.
///
/// scrypt is asked for 64 bytes. The first 32 are the verifier, these are the other 32: the last step of scrypt is
/// PBKDF2 with one block for each, and neither block tells anything of the other.
public struct PassphraseKey: Sendable, CustomStringConvertible {
    let key: SymmetricKey

    public init(second half: some DataProtocol) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Array(half)), info: Data("sinxay passphrase key 1".utf8),
            outputByteCount: 32)
    }

    public var description: String { "(passphrase key)" }
}

/// A member's private key where it is kept: under the passphrase, and, while they are signed in, under the token of
/// the session, which the server keeps only hashed.
public enum OpeningKeyWrap {
    public static func wrap(_ opening: OpeningKey, under passphrase: PassphraseKey, of staff: String) throws -> [UInt8]
    {
        try seal(opening, passphrase.key, "sinxay staff key 1\n\(staff)\n")
    }

    /// - Returns: nil if it was wrapped under another passphrase, for someone else, or altered.
    public static func unwrap(_ bytes: [UInt8], under passphrase: PassphraseKey, of staff: String) -> OpeningKey? {
        open(bytes, passphrase.key, "sinxay staff key 1\n\(staff)\n")
    }

    public static func wrap(_ opening: OpeningKey, underToken token: String, session: String) throws -> [UInt8] {
        try seal(opening, key(of: token), "sinxay session key 1\n\(session)\n")
    }

    public static func unwrap(_ bytes: [UInt8], underToken token: String, session: String) -> OpeningKey? {
        open(bytes, key(of: token), "sinxay session key 1\n\(session)\n")
    }

    /// A token has 256 random bits: HKDF is enough.
    private static func key(of token: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Array(token.utf8)), info: Data("sinxay session key 1".utf8),
            outputByteCount: 32)
    }

    private static func seal(_ opening: OpeningKey, _ key: SymmetricKey, _ place: String) throws -> [UInt8] {
        guard let bytes = opening.bytes else {
            throw VaultProblem.unreadable(register: "sessions", record: "", field: "opening_key")
        }
        let box = try AES.GCM.seal(Data(bytes), using: key, authenticating: Data(place.utf8))
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    private static func open(_ bytes: [UInt8], _ key: SymmetricKey, _ place: String) -> OpeningKey? {
        guard let box = try? AES.GCM.SealedBox(combined: bytes),
            let opened = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8)), opened.count == 32
        else { return nil }
        return OpeningKey(bytes: Array(opened))
    }
}
