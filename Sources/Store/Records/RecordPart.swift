import Domain

/// Some fields of a register, asked for together again and again: the names of records that others refer to.
public struct RecordPart: Sendable {
    public let register: Register
    private let columns: String

    public init(_ register: Register, _ fields: Set<String>) {
        self.register = register
        columns = Self.columns(register, fields)
    }

    /// The parts of these records. They are read by their ids before anything else is asked of them: a database that does
    /// not know how few they are would rather walk all of an agency's.
    ///
    /// - Parameters:
    ///   - ids: what stands within the brackets of an `IN ( )`.
    ///   - scope: a condition on the record `r`.
    func selection(_ ids: SQL, _ scope: SQL?) -> SQL {
        SQL(trusted: "WITH own AS MATERIALIZED (SELECT * FROM \(register.code) WHERE id IN (") + ids
            + SQL(trusted: ")) SELECT \(columns) FROM own r") + (scope.map { " WHERE " + $0 } ?? "")
    }

    /// Of the record `r`: what every record needs, these fields, and those that tell under whose key they stand.
    static func columns(_ register: Register, _ fields: Set<String>) -> String {
        // Under whose key a field stands (`Register.subject`).
        let wanted = fields.union([register.subjectField].compactMap { $0?.code })
        let columns = ["id", "version", "recorded_at"] + register.fields.map(\.code).filter(wanted.contains)
        return columns.map { "r." + $0 }.joined(separator: ", ")
    }
}
