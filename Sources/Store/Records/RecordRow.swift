import Domain

/// A stored record: the fields, and what the system knows of its entry.
public struct StoredRecord: Sendable, Hashable {
    public let record: Record
    public let recordedAt: Instant
    public let enteredAt: Instant
    public let recordedBy: String
    /// Set for a past version: when the next one became known.
    public let supersededAt: Instant?
    /// The codes of fields that can't be read any more: the key of whom they were about was destroyed. They have
    /// no value.
    public let erased: Set<String>

    /// Fields above the ceiling come out as if they were empty.
    ///
    /// - Parameter sealer: nil only for a register without sealed fields.
    /// - Throws: only if the key store can't be asked: a field that can't be read has a value that says so.
    init?(_ row: Row, _ register: Register, ceiling: Sensitivity, _ sealer: FieldSealer?) throws {
        guard let id = row.text("id"), let version = row.integer("version"),
            let recordedAt = row.text("recorded_at").flatMap({ Instant($0) })
        else { return nil }
        let (values, erased) = try FieldSealer.values(row, register, ceiling: ceiling, sealer)
        self.erased = erased
        record = Record(register, id: id, version: version, values)
        self.recordedAt = recordedAt
        enteredAt = row.text("entered_at").flatMap { Instant($0) } ?? recordedAt
        recordedBy = row.text("recorded_by") ?? ""
        supersededAt = row.text("superseded_at").flatMap { Instant($0) }
    }

    /// The same entry with less in it.
    init(_ stored: StoredRecord, _ record: Record) {
        self.record = record
        recordedAt = stored.recordedAt
        enteredAt = stored.enteredAt
        recordedBy = stored.recordedBy
        supersededAt = stored.supersededAt
        erased = stored.erased
    }
}

extension Field {
    /// The value of a column, the way back from `Datum.init(_: Value?)`.
    func stored(_ datum: Datum) -> Value? {
        switch kind {
        case .text, .longText, .answers: datum.text.map(Value.text)
        case .integer, .money: datum.integer.map(Value.integer)
        case .day: datum.text.flatMap { Day($0) }.map(Value.day)
        case .yesNo: datum.integer.map { .yes($0 == 1) }
        case .code, .country: datum.text.map(Value.code)
        case .codes: datum.text.map { .codes($0.split(separator: ";").map(String.init)) }
        case .reference: datum.text.map(Value.reference)
        }
    }
}
