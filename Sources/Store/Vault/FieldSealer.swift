import Domain
import Vault

/// Seals and opens the fields of records within one transaction. Without one, no record is read or written.
public final class FieldSealer {
    public let session: VaultSession

    /// Who can be sealed to, and what the reader opens; nil where sealed fields stay closed (verification).
    public let recipients: Recipients?

    public init(_ vault: Vault) {
        session = vault.session()
        recipients = nil
    }

    /// - Parameters:
    ///   - viewer: opens what is sealed to them, if they are signed in.
    ///   - holders: who may be among the recipients of their agency.
    public init(
        _ vault: Vault, _ connection: any Connection, for viewer: Viewer, at now: Instant, today: Day,
        _ holders: RoleHolders
    ) {
        session = vault.session()
        recipients = Recipients(connection, session, for: viewer, at: now, today: today, holders)
    }

    /// What stands in a field's column: the value itself, or its envelope.
    /// - Throws: `Refusal.erased` if the key of whom the record is about was destroyed.
    func datum(_ field: Field, of record: Record, version: Int) throws -> Datum {
        guard let value = record.values[field.code] else { return .null }
        var record = record
        record.version = version
        return try RecordSeal(record, session).datum(field, value)
    }

    /// The values of a row's fields up to a ceiling; fields above it are not even opened.
    ///
    /// A field that can't be read has a value that says so (`Value.unreadable`): it is never taken for an empty one, and
    /// one that is damaged hides no other.
    ///
    /// - Returns: the values, and the codes of fields whose subject's key was destroyed.
    /// - Throws: only if the key store can't be asked.
    static func values(
        _ row: Row, _ register: Register, ceiling: Sensitivity, _ sealer: FieldSealer?
    ) throws -> (values: [String: Value], erased: Set<String>) {
        var values: [String: Value] = [:]
        values.reserveCapacity(register.fields.count)
        var erased: Set<String> = []
        var known: (id: String, version: Int, subject: Subject)?
        let positions = row.columns.positions(of: register)
        for (field, position) in zip(register.fields, positions) where field.sensitivity <= ceiling {
            guard let position else { continue }
            let datum = row.values[position]
            if case .null = datum { continue }
            if field.storage == .plain, let value = field.stored(datum) {
                values[field.code] = value
                continue
            }
            let of = known ?? identity(row, register)
            known = of
            let place = place(field, register, of.id, of.version, of.subject)
            let value = try field.storage == .plain ? .unreadable(.altered) : opened(datum, field, place, sealer)
            guard let value else {
                erased.insert(field.code)
                continue
            }
            values[field.code] = value
            if case .unreadable(let why) = value {
                sealer?.session.note(
                    why,
                    at: UnreadablePlace(register: register.code, record: of.id, version: of.version, field: field.code))
            }
        }
        return (values, erased)
    }

    /// - Returns: nil if the subject's key was destroyed.
    private static func opened(
        _ datum: Datum, _ field: Field, _ place: FieldPlace, _ sealer: FieldSealer?
    ) throws -> Value? {
        guard case .bytes(let bytes) = datum, let sealer else { return .unreadable(.altered) }
        do {
            switch try sealer.session.open(bytes, at: place) {
            case .erased: return nil
            case .noKey: return .unreadable(.noKey)
            case .text(let text) where field.isForRecipients && RecipientEnvelope.isOne(text):
                guard let agencies = RecipientEnvelope.recipients(of: text) else { return .unreadable(.altered) }
                guard let opened = try sealer.recipients?.open(text, at: place) else {
                    return .sealed(envelope: text, to: agencies)
                }
                return field.opened(opened) ?? .unreadable(.altered)
            case .text(let text): return field.opened(text) ?? .unreadable(.altered)
            }
        } catch VaultProblem.unreadable {
            return .unreadable(.altered)
        } catch VaultProblem.noKey {
            return .unreadable(.noKey)
        }
    }

    /// Looks up together what the fields of many rows are opened with, instead of one subject after another.
    func look(up rows: [Row], _ register: Register, ceiling: Sensitivity) throws {
        let sealed = register.fields.filter { $0.storage == .vault && $0.sensitivity <= ceiling }.map(\.code)
        let opened = rows.filter { row in sealed.contains { row.bytes($0) != nil } }
        guard opened.count > 1 else { return }
        try session.look(up: Set(opened.map { Self.identity($0, register).subject }))
    }

    /// An envelope of a row opened and sealed anew under the present key; nil where that is not needed or, its
    /// subject being erased, not possible.
    func resealed(_ row: Row, _ field: Field, _ register: Register) throws -> Datum? {
        guard case .bytes(let bytes) = row[field.code],
            Envelope.keyVersion(of: bytes) != (try session.currentVersion(of: register.compartment))
        else { return nil }
        let of = Self.identity(row, register)
        let place = Self.place(field, register, of.id, of.version, of.subject)
        // One that can't be opened stays as it stands: it keeps nobody from a new key.
        guard case .text(let text)? = try opened(bytes, at: place) else { return nil }
        return .bytes(try session.seal(text, at: place))
    }

    /// - Returns: nil for what was altered or moved.
    func opened(_ bytes: [UInt8], at place: FieldPlace) throws -> VaultSession.Opened? {
        do { return try session.open(bytes, at: place) } catch VaultProblem.unreadable { return nil }
    }

    /// The record as it is kept: what is for recipients is sealed to them. What the writer could not open is left as
    /// it stands.
    func sealedToRecipients(_ record: Record) throws -> Record {
        var sealed = record
        for field in record.register.recipientFields {
            guard let value = record.values[field.code], !value.isSealed else { continue }
            let place = Self.place(field, record.register, record.id, record.version, record.subject)
            guard let recipients else {
                throw VaultProblem.noRecipients(register: place.register, field: place.field)
            }
            let envelope = try RecipientEnvelope.seal(
                value.plain, at: place,
                to: try record.recipients.map { try recipients.address(of: RecipientGroup($0, place.compartment)) })
            sealed.values[field.code] = .sealed(envelope: envelope, to: record.recipients)
        }
        return sealed
    }

    private static func identity(_ row: Row, _ register: Register) -> (id: String, version: Int, subject: Subject) {
        let id = row.text("id") ?? ""
        return (id, row.integer("version") ?? 0, register.subject(of: id) { row.text($0) })
    }

    private static func place(
        _ field: Field, _ register: Register, _ id: String, _ version: Int, _ subject: Subject
    ) -> FieldPlace {
        FieldPlace(
            register: register.code, record: id, field: field.code, version: version,
            compartment: register.compartment, subject: subject)
    }
}

extension Field {
    /// The value whose `plain` text was sealed, as it was: nothing is trimmed or checked again.
    /// - Returns: nil if no value of this field gives that text.
    func opened(_ text: String) -> Value? {
        switch kind {
        case .text, .longText, .answers: .text(text)
        case .integer, .money: Int(text).map(Value.integer)
        case .day: Day(text).map(Value.day)
        case .yesNo: text == "yes" ? .yes(true) : text == "no" ? .yes(false) : nil
        case .code, .country: .code(text)
        case .codes: .codes(text.split(separator: ";").map(String.init))
        case .reference: .reference(text)
        }
    }
}
