import Domain

/// Some fields of a register, asked for together again and again: the names of records that others refer to.
public struct RecordPart: Sendable {
    public let register: Register
    /// The statement up to the record's id.
    let selection: SQL

    /// Whose key a field stands under is read from these (`Register.subject`).
    private static let subjectFields: Set<String> = ["person", "record"]

    public init(_ register: Register, _ fields: Set<String>) {
        self.register = register
        let wanted = fields.union(Self.subjectFields)
        let columns = ["id", "version", "recorded_at"] + register.fields.map(\.code).filter(wanted.contains)
        selection = SQL(
            trusted: "SELECT " + columns.map { "r." + $0 }.joined(separator: ", ")
                + " FROM \(register.code) r WHERE r.id = ")
    }
}
