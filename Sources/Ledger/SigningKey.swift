import Crypto
import Domain
import Foundation

/// A private key for notes, kept in a file as `PRIVATE+KEY+name+id+seed` (as Go's `sumdb/note` writes it).
public struct SigningKey: Sendable {
    public let verifier: VerifierKey
    private let key: Curve25519.Signing.PrivateKey

    public static let prefix = "PRIVATE+KEY+"

    /// - Parameter seed: 32 random bytes.
    /// - Returns: nil for a name with spaces or a plus, or a seed of another length.
    public init?(name: String, kind: VerifierKey.Kind, seed: [UInt8]) {
        guard NoteName.isSound(name), let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.key = key
        verifier = VerifierKey(name: name, kind: kind, key: Array(key.publicKey.rawRepresentation))
    }

    /// - Returns: nil unless the text is a private key with its own id.
    public init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.hasPrefix(Self.prefix),
            let (name, kind, key) = KeyText.read(String(text.dropFirst(Self.prefix.count)))
        else { return nil }
        self.init(name: name, kind: kind, seed: key.bytes)
        guard key.id == verifier.id else { return nil }
    }

    /// What the key file holds, and nothing else may.
    public var privateText: String {
        let seed = Data([verifier.kind.rawValue] + key.rawRepresentation).base64EncodedString()
        return "\(Self.prefix)\(verifier.name)+\(verifier.id.hexadecimal)+\(seed)\n"
    }

    /// A log's signature of a note's text; a witness's says when it was given.
    public func sign(_ text: String, at now: Instant) throws -> SignedNote.Signature {
        let bytes: [UInt8]
        switch verifier.kind {
        case .log: bytes = Array(try key.signature(for: Data(text.utf8)))
        case .witness:
            let seconds = Int(now.milliseconds / 1000)
            bytes =
                UInt64(seconds).bigEndianBytes
                + Array(try key.signature(for: Cosignature.message(text, at: seconds)))
        }
        return SignedNote.Signature(name: verifier.name, keyId: verifier.id, bytes: bytes)
    }
}
