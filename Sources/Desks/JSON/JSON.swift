/// A value of JSON (RFC 8259). Numbers are kept as they were written.
public enum JSON: Sendable, Hashable {
    case null
    case yes(Bool)
    case number(String)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    public static func integer(_ number: Int) -> JSON { .number(String(number)) }

    /// Of an object; nil if this is none, or it has no such member.
    public subscript(_ member: String) -> JSON? { if case .object(let members) = self { members[member] } else { nil } }

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var members: [String: JSON]? { if case .object(let members) = self { members } else { nil } }
    public var elements: [JSON]? { if case .list(let elements) = self { elements } else { nil } }
    public var isYes: Bool { self == .yes(true) }

    /// As a field's raw text has it (CSV); nil for lists and objects, which no field is.
    public var raw: String? {
        switch self {
        case .null: ""
        case .yes(let answer): answer ? "yes" : "no"
        case .number(let text), .text(let text): text
        case .list, .object: nil
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
    public init(arrayLiteral elements: JSON...) { self = .list(elements) }
}
