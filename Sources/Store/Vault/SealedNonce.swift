import Domain
import Vault

/// What the commitment in a leaf (`Commitment`) is opened with, sealed like the fields that it commits to.
///
/// A nonce that stood readable beside the leaf would let whoever stole the database try names until one fits, and no
/// erasure would reach the copies of it.
extension FieldSealer {
    /// The name of the nonce's place; no field is called so.
    private static let field = "commitment nonce"

    /// - Returns: an envelope for a register with sealed fields; the nonce itself for one that has nothing to hide.
    public func sealedNonce(_ nonce: [UInt8], of record: Record) throws -> [UInt8] {
        guard !record.register.sealedFields.isEmpty else { return nonce }
        do {
            return try session.seal(Self.text(nonce), at: Self.place(record))
        } catch VaultProblem.erased {
            throw Refusal.erased
        }
    }

    /// - Returns: nil if the record's subject was erased: nothing can be proved of its content any longer.
    /// - Throws: `VaultProblem.unreadable` if it was altered or moved.
    public func nonce(_ stored: [UInt8], of record: Record) throws -> [UInt8]? {
        guard !record.register.sealedFields.isEmpty else { return stored }
        guard case .text(let text) = try session.open(stored, at: Self.place(record)) else { return nil }
        return Self.bytes(text)
    }

    /// A nonce opened and sealed anew under the present key; nil where that is not needed or, its subject being erased,
    /// not possible.
    func resealedNonce(_ stored: [UInt8], of record: Record) throws -> [UInt8]? {
        guard !record.register.sealedFields.isEmpty,
            Envelope.keyVersion(of: stored) != (try session.currentVersion(of: record.register.compartment)),
            case .text(let text) = try session.open(stored, at: Self.place(record))
        else { return nil }
        return try session.seal(text, at: Self.place(record))
    }

    private static func place(_ record: Record) -> FieldPlace {
        FieldPlace(
            register: record.register.code, record: record.id, field: field, version: record.version,
            compartment: record.register.compartment, subject: record.subject)
    }

    private static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ text: String) -> [UInt8] {
        let digits = Array(text)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }
}
