import Domain
import Vault

/// Seals the fields of one version of a record, whose key is derived once for all of them.
struct RecordSeal {
    private let place: RecordPlace
    /// Nil for a register without sealed fields.
    private let key: SealingKey?

    /// - Throws: `Refusal.erased` if the key of whom the record is about was destroyed, `Refusal.noKey` if it is lost.
    init(_ record: Record, _ session: VaultSession) throws {
        let register = record.register
        let subject = record.subject
        place = RecordPlace(register.code, record.id, record.version, register.compartment, subject)
        guard register.hasSealedFields else {
            key = nil
            return
        }
        do {
            key = try session.sealingKey(register.compartment, subject, isNew: record.mayBringItsSubject)
        } catch VaultProblem.erased {
            throw Refusal.erased
        } catch VaultProblem.unknownSubject {
            throw Refusal.noKey
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

extension Record {
    /// Whether nothing is sealed under the record's subject before this: it is the subject's own first version, or a step,
    /// the first of which brings the key of its history (`RecordWriter` sees that it is the first). A person is there
    /// before anything is written of them.
    var mayBringItsSubject: Bool {
        if subject == Subject(register.code, id) { return version == 1 }
        return Lifecycle.kept(in: register) != nil && !subject.isPerson
    }
}

extension Subject {
    fileprivate var isPerson: Bool { description.hasPrefix(Subject.person("").description) }
}
