/// Whose key a record's fields are sealed under. Destroying that key makes them unreadable everywhere, in every
/// version and every backup.
public struct Subject: Sendable, Hashable, CustomStringConvertible {
    /// `people/P-1`.
    public let description: String

    public init(_ register: String, _ id: String) { description = register + "/" + id }

    /// A person's key: that of the person's own record and of every record that names the person in `person`.
    public static func person(_ id: String) -> Subject { Subject("people", id) }
}

extension Register {
    /// The person whom a record is about; for a step the record that took it; else the record itself.
    ///
    /// - Parameter reference: the id that stands in a field of the record.
    public func subject(of id: String, _ reference: (String) -> String?) -> Subject {
        if case .reference("people")? = field("person")?.kind, let person = reference("person") {
            return .person(person)
        }
        if Lifecycle.kept(in: self) != nil, case .reference(let owner)? = field("record")?.kind,
            let record = reference("record")
        {
            return Subject(owner, record)
        }
        return Subject(code, id)
    }
}

extension Record {
    public var subject: Subject { register.subject(of: id) { text($0) } }
}
