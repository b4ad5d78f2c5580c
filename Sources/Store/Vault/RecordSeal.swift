import Domain
import Vault

/// Seals the fields of one version of a record, whose key is derived once for all of them.
struct RecordSeal {
    private let record: Record
    private let subject: Subject
    private let key: SealingKey?

    /// - Throws: `Refusal.erased` if the key of whom the record is about was destroyed.
    init(_ record: Record, _ session: VaultSession) throws {
        self.record = record
        subject = record.subject
        guard record.register.hasSealedFields else {
            key = nil
            return
        }
        do {
            key = try session.sealingKey(record.register.compartment, subject)
        } catch VaultProblem.erased {
            throw Refusal.erased
        }
    }

    /// What stands in a field's column: the value itself, or its envelope.
    func datum(_ field: Field, _ value: Value) throws -> Datum {
        guard field.storage == .vault else { return Datum(value) }
        let place = place(field.code)
        // Nothing of the sealed tier is written but in an envelope for its recipients.
        guard !field.isForRecipients || value.isSealed else {
            throw VaultProblem.noRecipients(register: place.register, field: place.field)
        }
        return .bytes(try seal(value.kept, at: place))
    }

    /// - Returns: an envelope for a register with sealed fields; the nonce itself for one that has nothing to hide.
    func nonce(_ nonce: [UInt8]) throws -> [UInt8] {
        record.register.hasSealedFields
            ? try seal(FieldSealer.nonceText(nonce), at: place(FieldSealer.nonceField)) : nonce
    }

    private func seal(_ text: String, at place: FieldPlace) throws -> [UInt8] {
        guard let key else { throw VaultProblem.missingKey(place.compartment, version: 1) }
        return try key.seal(text, at: place)
    }

    private func place(_ field: String) -> FieldPlace {
        FieldPlace(
            register: record.register.code, record: record.id, field: field, version: record.version,
            compartment: record.register.compartment, subject: subject)
    }
}
