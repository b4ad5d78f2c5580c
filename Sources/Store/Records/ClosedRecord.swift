import Domain

/// A record of a list as it is read before anybody is shown it: what is about a person is not in it. Whom it is about is,
/// by id.
public struct ClosedRecord: Sendable, Hashable {
    public let register: Register
    public let id: String
    public let version: Int
    private let values: [String: Value]

    init(_ record: Record) {
        register = record.register
        id = record.id
        version = record.version
        values = record.values.filter { code, _ in record.register.field(code).map { !$0.isProtected } ?? false }
    }

    /// Nil for what is empty and for what is closed.
    public subscript(_ code: String) -> Value? { values[code] }

    public func text(_ code: String) -> String? { values[code]?.plain }

    public func day(_ code: String) -> Day? {
        if case .day(let day)? = values[code] { day } else { nil }
    }
}

extension RecordReader {
    /// The records of a list, closed. Nothing sealed is opened for them, but the names that words are looked for in.
    public func closedList(_ query: RecordQuery) throws -> [ClosedRecord] {
        var query = query
        query.only = Self.unprotected(query.register).intersection(query.only ?? Self.unprotected(query.register))
        return try list(query).map { ClosedRecord($0.record) }
    }

    /// One record, closed; nil if it is not the viewer's to see.
    public func closedRecord(_ register: Register, _ id: String) throws -> ClosedRecord? {
        try find(RecordPart(register, Self.unprotected(register)), [id])[id].map { ClosedRecord($0.record) }
    }

    /// The fields that are not about a person.
    static func unprotected(_ register: Register) -> Set<String> {
        Set(register.fields.filter { !$0.isProtected }.map(\.code))
    }
}
