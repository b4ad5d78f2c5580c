import Crypto
import Foundation

/// The public half of a key for notes, written `name+id+key` (C2SP signed-note, "verifier keys").
public struct VerifierKey: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: UInt8, Sendable {
        /// Signs a note's text (Ed25519).
        case log = 1
        /// Signs the time and a note's text (C2SP tlog-cosignature, cosignature/v1, Ed25519).
        case witness = 4
    }

    public let name: String
    public let kind: Kind
    let key: [UInt8]

    init(name: String, kind: Kind, key: [UInt8]) {
        self.name = name
        self.kind = kind
        self.key = key
    }

    /// The first four bytes of SHA-256 over name, end of line, kind and key.
    public var id: [UInt8] {
        SHA256.hash(data: Array(name.utf8) + [UInt8(ascii: "\n"), kind.rawValue] + key).withUnsafeBytes {
            Array($0.prefix(4))
        }
    }

    public var description: String {
        "\(name)+\(id.hexadecimal)+\(Data([kind.rawValue] + key).base64EncodedString())"
    }

    /// - Returns: nil unless the text is a key of a kind that is known, with its own id; white space at the ends may
    ///   come with a file.
    public init?(_ text: String) {
        guard let (name, kind, key) = KeyText.read(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            return nil
        }
        self.init(name: name, kind: kind, key: key.bytes)
        guard key.id == id else { return nil }
    }

    public enum Finding: Sendable, Hashable {
        /// The key did not sign.
        case absent
        /// It did, for a witness at this moment (in seconds since 1970).
        case holds(at: Int?)
        /// A signature in the key's name is not the key's.
        case wrong
    }

    /// Whether this key signed the note.
    public func finding(in note: SignedNote) -> Finding {
        var finding = Finding.absent
        for signature in note.signatures where signature.keyId == id && signature.name.isExactly(name) {
            guard let held = holds(signature, over: note.text) else { return .wrong }
            finding = held
        }
        return finding
    }

    private func holds(_ signature: SignedNote.Signature, over text: String) -> Finding? {
        guard let signer = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return nil }
        switch kind {
        case .log:
            return signer.isValidSignature(signature.bytes, for: Data(text.utf8)) ? .holds(at: nil) : nil
        case .witness:
            guard signature.bytes.count == 72, let seconds = Int(exactly: Array(signature.bytes[..<8]).bigEndian)
            else { return nil }
            let message = Cosignature.message(text, at: seconds)
            return signer.isValidSignature(signature.bytes[8...], for: message) ? .holds(at: seconds) : nil
        }
    }
}

/// The text forms that public and private keys share: three parts with a plus between.
enum KeyText {
    static func read(_ text: String) -> (name: String, kind: VerifierKey.Kind, key: (id: [UInt8], bytes: [UInt8]))? {
        // The Base64 part may have a plus of its own.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, NoteName.isSound(parts[0]), let id = Array(hexadecimal: parts[1]), id.count == 4,
            let bytes = Array(base64: String(parts[2])), bytes.count == 33,
            let kind = VerifierKey.Kind(rawValue: bytes[0])
        else { return nil }
        return (String(parts[0]), kind, (id, Array(bytes[1...])))
    }
}
