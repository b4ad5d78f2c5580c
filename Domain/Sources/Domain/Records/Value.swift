/// What a field holds.
public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case day(Day)
    case yes(Bool)
    case code(String)
    case codes([String])
    case reference(String)

    /// The text that stands in a CSV cell, in JSON as a string, and in a form's input.
    public var plain: String {
        switch self {
        case .text(let text), .code(let text), .reference(let text): text
        case .integer(let number): String(number)
        case .day(let day): day.description
        case .yes(let answer): answer ? "yes" : "no"
        case .codes(let codes): codes.joined(separator: ";")
        }
    }
}
