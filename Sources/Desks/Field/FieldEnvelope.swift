import Crypto
import Domain
import Foundation
import Ledger
import Vault

/// One operation as a phone sends it, and keeps it until it is told what became of it: sealed, also for the phone.
public struct FieldEnvelope: Sendable, Hashable {
    /// 128 random bits in hexadecimal, made by the phone.
    public let id: String
    /// The id of the intake key that it is sealed to.
    public let key: String
    let encapsulated: [UInt8]
    let text: [UInt8]
    /// SHA-256 of what was sent: sent again it is the same.
    public let digest: String

    /// Bytes of one operation, sealed.
    public static let largest = 256 * 1024

    /// - Returns: nil unless it has the members of docs/field.md and nothing else, each well formed.
    public init?(_ json: JSON) {
        guard let members = json.members, members.count == 4, let id = members["id"]?.text, Self.isId(id),
            let key = members["key"]?.text, Record.isId(key), let enc = members["enc"]?.text,
            let text = members["text"]?.text, text.utf8.count <= Self.largest * 4 / 3,
            let encapsulated = Base64URL.bytes(enc), encapsulated.count == IntakeKey.encapsulatedLength,
            let bytes = Base64URL.bytes(text)
        else { return nil }
        self.id = id
        self.key = key
        self.encapsulated = encapsulated
        self.text = bytes
        digest = Array(SHA256.hash(data: Data("\(enc).\(text)".utf8))).hexadecimal
    }

    /// As it is kept while it waits or was returned.
    var sealed: [UInt8] { encapsulated + text }

    public static func isId(_ text: String) -> Bool {
        text.utf8.count == 32
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
