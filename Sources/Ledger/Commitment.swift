import Crypto
import Domain

/// Ties a leaf to what a record's version holds, and tells nothing of it: HMAC-SHA256 of the content under a random
/// nonce of its own (a hash alone could be tried out: there are few birth dates).
///
/// The nonce stands beside the records, never in the leaf. Whoever destroys it leaves a leaf of which nothing can be
/// proved or guessed any longer, and a log that still holds.
public struct Commitment: Hashable, Sendable, CustomStringConvertible {
    /// Always so many bytes: HMAC would take a shorter key and the same one with zeros behind it for equal.
    public static let nonceBytes = 16

    private let code: [UInt8]

    /// - Parameters:
    ///   - recordedAt: when the version became known, which is part of what is committed to: it decides what a past
    ///     day's figures count.
    ///   - nonce: `nonceBytes` random bytes, drawn for this version alone.
    public init(to record: Record, recordedAt: Instant, nonce: [UInt8]) {
        self.init(to: Self.content(record, recordedAt: recordedAt), nonce: nonce)
    }

    /// - Parameter ids: of the records that were shown, in any order.
    public init(toListOf register: String, _ ids: some Sequence<String>, nonce: [UInt8]) {
        self.init(to: Self.content(ofList: register, ids), nonce: nonce)
    }

    private init(to content: [UInt8], nonce: [UInt8]) {
        precondition(nonce.count == Self.nonceBytes)
        let code = HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: nonce))
        self.code = code.withUnsafeBytes { Array($0) }
    }

    /// 64 lower-case digits.
    public var description: String { code.hexadecimal }

    public static func nonce(_ random: () -> UInt64) -> [UInt8] { random().bigEndianBytes + random().bigEndianBytes }

    /// `sinxay list 1`, the register, and the ids in the order of their bytes, on a line each.
    public static func content(ofList register: String, _ ids: some Sequence<String>) -> [UInt8] {
        let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array((["sinxay list 1", register] + sorted).map { $0 + "\n" }.joined().utf8)
    }

    /// The logical values of a version, before any encryption, in one encoding that can be read back in one way only:
    /// `sinxay record 1`, register, id, version and `recordedAt` on a line each, then for each field that holds
    /// something, in the order of the codes' bytes, its code, a space, the number of its bytes, a line's end, the
    /// bytes, a line's end.
    public static func content(_ record: Record, recordedAt: Instant) -> [UInt8] {
        var bytes = Array(
            "sinxay record 1\n\(record.register.code)\n\(record.id)\n\(record.version)\n\(recordedAt)\n".utf8)
        bytes.reserveCapacity(1024)
        // Codes are ASCII: their order as texts is that of their bytes.
        for code in record.register.orderedCodes {
            guard let value = record.values[code] else { continue }
            let plain = value.kept.utf8
            bytes.append(contentsOf: "\(code) \(plain.count)\n".utf8)
            bytes.append(contentsOf: plain)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
