import Crypto
import Foundation
import Ledger

/// The half of a backup key that makes backups and can't read them: it stands on the machine that is backed up.
public struct BackupPublicKey: Sendable, Hashable {
    let bytes: [UInt8]

    init(_ key: Curve25519.KeyAgreement.PublicKey) { bytes = Array(key.rawRepresentation) }

    /// Reads what `text` writes.
    /// - Returns: nil for anything else.
    public init?(_ text: String) {
        guard let bytes = KeyLines.read(text, "public"),
            (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)) != nil
        else { return nil }
        self.bytes = bytes
    }

    public var text: String { KeyLines.text("public", bytes) }

    /// 16 hexadecimal digits by which people and files name the key: the beginning of SHA-256 over its text.
    public var id: String { Array(SHA256.hash(data: Data(text.utf8))).prefix(8).hexadecimal }
}

/// The half that reads backups, kept elsewhere: whoever has it and a backup has what the backup holds.
public struct BackupPrivateKey: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey

    public init() { key = Curve25519.KeyAgreement.PrivateKey() }

    /// Reads what `text` writes.
    /// - Returns: nil for anything else.
    public init?(_ text: String) {
        guard let bytes = KeyLines.read(text, "private"),
            let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    public var text: String { KeyLines.text("private", Array(key.rawRepresentation)) }
    public var publicKey: BackupPublicKey { BackupPublicKey(key.publicKey) }
}

/// A key as two lines: what it is, and which half in Base64.
enum KeyLines {
    private static let head = "sinxay backup key 1\n"

    static func text(_ half: String, _ bytes: [UInt8]) -> String {
        "\(head)\(half) \(Data(bytes).base64EncodedString())\n"
    }

    static func read(_ text: String, _ half: String) -> [UInt8]? {
        let start = "\(head)\(half) "
        // White space at the end may come with a file or a hand.
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard trimmed.hasPrefix(start), let bytes = [UInt8](base64: String(trimmed.dropFirst(start.count))),
            bytes.count == 32
        else { return nil }
        return bytes
    }
}
