import Crypto
import Foundation

/// Keeps the secrets of second factors sealed (AES-256-GCM, bound to whose they are): whoever reads the database
/// can't make codes.
public struct FactorSecrets: Sendable {
    public struct Unreadable: Error {}

    private let key: SymmetricKey

    /// - Parameter key: 32 bytes, kept apart from the database.
    public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    func sealed(_ secret: [UInt8], of staff: String) throws -> String {
        let box = try AES.GCM.seal(Data(secret), using: key, authenticating: Self.bound(to: staff))
        guard let bytes = box.combined else { throw Unreadable() }
        return bytes.base64EncodedString()
    }

    func opened(_ text: String, of staff: String) throws -> [UInt8] {
        guard let bytes = Data(base64Encoded: text), let box = try? AES.GCM.SealedBox(combined: bytes),
            let secret = try? AES.GCM.open(box, using: key, authenticating: Self.bound(to: staff))
        else { throw Unreadable() }
        return Array(secret)
    }

    private static func bound(to staff: String) -> Data { Data("sinxay factor\u{0}\(staff)".utf8) }
}
