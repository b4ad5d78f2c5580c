/// What is known of a condition (the three values of Kleene's logic, 1952): it holds, it does not, or what was said so
/// far does not tell.
public enum Truth: String, Sendable, Hashable, CaseIterable {
    case yes, no, unknown

    init(_ holds: Bool) { self = holds ? .yes : .no }

    /// The other way round; unknown stays unknown.
    var opposite: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// No if one is no; else unknown if one is unknown.
    static func all(_ truths: [Truth]) -> Truth {
        truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
    }

    /// Yes if one is yes; else unknown if one is unknown.
    static func any(_ truths: [Truth]) -> Truth {
        truths.contains(.yes) ? .yes : truths.contains(.unknown) ? .unknown : .no
    }
}
