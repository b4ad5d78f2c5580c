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

    static func seal(_ text: String, at place: FieldPlace, under key: SymmetricKey, version: Int) throws -> [UInt8] {
        try seal(text, under: key, version: version) { place.associated(header: $0) }
    }

    /// The nonce is always the system's own random numbers, never a test's: used twice, it would tell both texts.
    static func seal(
        _ text: String, under key: SymmetricKey, version: Int, associated: ([UInt8]) -> [UInt8]
    ) throws -> [UInt8] {
        let header = [format, UInt8(version >> 8 & 0xFF), UInt8(version & 0xFF)]
        let box = try AES.GCM.seal(
            Padding.padded(text), using: key, nonce: AES.GCM.Nonce(data: SystemRandom.shared.bytes(12)),
            authenticating: associated(header))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(shortest + box.ciphertext.count)
        bytes.append(contentsOf: header)
        // With a nonce of 12 bytes, which this is, there always is one: nonce, ciphertext, tag.
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        bytes.append(contentsOf: combined)
        return bytes
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
