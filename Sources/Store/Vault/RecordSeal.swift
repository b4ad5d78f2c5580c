import Domain
import Vault

/// Seals the fields of one version of a record, whose key is derived once for all of them.
struct RecordSeal {
    private let place: RecordPlace
    /// Nil for a register without sealed fields.
    private let key: SealingKey?

    /// - Throws: `Refusal.erased` if the key of whom the record is about was destroyed.
    init(_ record: Record, _ session: VaultSession) throws {
        let register = record.register
        let subject = record.subject
        place = RecordPlace(register.code, record.id, record.version, register.compartment, subject)
        guard register.hasSealedFields else {
            key = nil
            return
        }
        do {
            key = try session.sealingKey(register.compartment, subject)
        } catch VaultProblem.erased {
            throw Refusal.erased
        }
    }

    /// What stands in a field's column: the value itself, or its envelope.
    func datum(_ field: Field, _ value: Value) throws -> Datum {
        guard field.storage == .vault else { return Datum(value) }
        // Nothing of the sealed tier is written but in an envelope for its recipients.
        guard !field.isForRecipients || value.isSealed else {
            throw VaultProblem.noRecipients(register: place.register, field: field.code)
        }
        return .bytes(try seal(value.kept, field.code))
    }

    /// - Returns: an envelope for a register with sealed fields; the nonce itself for one that has nothing to hide.
    func nonce(_ nonce: [UInt8]) throws -> [UInt8] {
        key == nil ? nonce : try seal(FieldSealer.nonceText(nonce), FieldSealer.nonceField)
    }

    private func seal(_ text: String, _ field: String) throws -> [UInt8] {
        guard let key else { throw VaultProblem.missingKey(place.compartment, version: 1) }
        return try key.seal(text, field, of: place)
    }
}
