import Crypto
import Foundation

/// One sealed value: a header, then what AES-256-GCM gives (NIST SP 800-38D).
///
/// | bytes | |
/// | --- | --- |
/// | 1 | format, 1 |
/// | 2 | version of the compartment's key, big-endian |
/// | 12 | nonce, random |
/// | 32 and more | the padded text, encrypted |
/// | 16 | tag |
public enum Envelope {
    public static let format: UInt8 = 1
    public static let headerLength = 3
    /// Of an envelope without text.
    public static let shortest = headerLength + 12 + 16

    /// The nonce is always the system's own random numbers, never a test's: used twice, it would tell both texts.
    static func seal(_ text: String, at place: FieldPlace, under key: SymmetricKey, version: Int) throws -> [UInt8] {
        let header = [format, UInt8(version >> 8 & 0xFF), UInt8(version & 0xFF)]
        let box = try AES.GCM.seal(
            Padding.padded(text), using: key, nonce: AES.GCM.Nonce(data: SystemRandom.shared.bytes(12)),
            authenticating: place.associated(header: header))
        guard let sealed = box.combined else { throw place.unreadable }
        return [UInt8](unsafeUninitializedCapacity: headerLength + sealed.count) { bytes, count in
            for (index, byte) in header.enumerated() { bytes[index] = byte }
            _ = UnsafeMutableBufferPointer(rebasing: bytes[headerLength...]).update(fromContentsOf: sealed)
            count = headerLength + sealed.count
        }
    }

    /// The version of the key it was sealed under.
    /// - Returns: nil if it is no envelope of this format.
    public static func keyVersion(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= shortest, bytes[0] == format else { return nil }
        return Int(bytes[1]) << 8 | Int(bytes[2])
    }

    /// - Throws: `VaultProblem.unreadable` for anything but the very bytes that were sealed for this place.
    static func open(_ bytes: [UInt8], at place: FieldPlace, under key: SymmetricKey) throws(VaultProblem) -> String {
        guard keyVersion(of: bytes) != nil,
            let box = try? AES.GCM.SealedBox(combined: Data(bytes[headerLength...])),
            let padded = try? AES.GCM.open(
                box, using: key, authenticating: place.associated(header: bytes[..<headerLength])),
            let text = padded.withUnsafeBytes(Padding.text)
        else { throw place.unreadable }
        return text
    }
}
