import Domain
import Ledger
import Vault

/// What the commitment in a leaf (`Commitment`) is opened with, sealed like the fields that it commits to.
///
/// A nonce that stood readable beside the leaf would let whoever stole the database try names until one fits, and no
/// erasure would reach the copies of it.
extension FieldSealer {
    /// The name of the nonce's place; no field is called so.
    static let nonceField = "commitment nonce"

    /// - Returns: an envelope for a register with sealed fields; the nonce itself for one that has nothing to hide.
    public func sealedNonce(_ nonce: [UInt8], of record: Record) throws -> [UInt8] {
        try RecordSeal(record, session).nonce(nonce)
    }

    /// - Returns: nil if the record's subject was erased: nothing can be proved of its content any longer.
    /// - Throws: `VaultProblem.unreadable` if it was altered or moved, `noKey` if nothing here opens it.
    public func nonce(_ stored: [UInt8], of record: Record) throws -> [UInt8]? {
        guard record.register.hasSealedFields else { return stored }
        let place = Self.place(record)
        switch try session.open(stored, at: place) {
        case .text(let text): return Self.bytes(text)
        case .erased: return nil
        case .noKey: throw VaultProblem.noKey(register: place.register, record: place.record, field: place.field)
        }
    }

    /// A nonce opened and sealed anew under the present key; nil where that is not needed or, its subject being erased,
    /// not possible.
    func resealedNonce(_ stored: [UInt8], of record: Record) throws -> [UInt8]? {
        guard record.register.hasSealedFields,
            Envelope.keyVersion(of: stored) != (try session.currentVersion(of: record.register.compartment)),
            case .text(let text)? = try opened(stored, at: Self.place(record))
        else { return nil }
        return try session.seal(text, at: Self.place(record))
    }

    private static func place(_ record: Record) -> FieldPlace {
        FieldPlace(
            register: record.register.code, record: record.id, field: nonceField, version: record.version,
            compartment: record.register.compartment, subject: record.subject)
    }

    static func nonceText(_ bytes: [UInt8]) -> String { bytes.hexadecimal }

    private static func bytes(_ text: String) -> [UInt8] {
        let digits = Array(text)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }
}
