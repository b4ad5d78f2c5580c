/// Whose key a record's fields are sealed under. Destroying that key makes them unreadable everywhere, in every
/// version and every backup.
public struct Subject: Sendable, Hashable, CustomStringConvertible {
    /// `people/P-1`.
    public let description: String

    public init(_ register: String, _ id: String) { description = register + "/" + id }

    /// A person's key: that of the person's own record and of every record that is about the person.
    public static func person(_ id: String) -> Subject { Subject("people", id) }
}

extension Register {
    /// Whom the record's `subjectField` names, a person or for a step the record that took it; where it names nobody, the
    /// record itself.
    ///
    /// - Parameter reference: the id that stands in a field of the record.
    public func subject(of id: String, _ reference: (String) -> String?) -> Subject {
        guard let field = subjectField, case .reference(let register) = field.kind, let named = reference(field.code)
        else { return Subject(code, id) }
        return Subject(register, named)
    }
}

extension Record {
    public var subject: Subject { register.subject(of: id) { text($0) } }
}
