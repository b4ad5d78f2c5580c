/// What a field holds.
public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case day(Day)
    case yes(Bool)
    case code(String)
    case codes([String])
    case reference(String)
    /// Sealed to recipients of whom the reader is none: the envelope as it is kept, and which agencies can open it.
    case sealed(envelope: String, to: [String])
    /// Something stands there that can't be read, and so was not.
    case unreadable(Unreadable)

    /// The text that stands in a CSV cell, in JSON as a string, and in a form's input.
    public var plain: String {
        switch self {
        case .text(let text), .code(let text), .reference(let text): text
        case .integer(let number): String(number)
        case .day(let day): day.description
        case .yes(let answer): answer ? "yes" : "no"
        case .codes(let codes): codes.joined(separator: ";")
        case .sealed(_, let agencies): Self.sealedMark + agencies.joined(separator: ", ") + ")"
        case .unreadable(let why): why.mark
        }
    }

    /// What the store keeps and a ledger's leaf commits to: of a sealed value its envelope.
    public var kept: String { if case .sealed(let envelope, _) = self { envelope } else { plain } }

    public var isSealed: Bool { if case .sealed = self { true } else { false } }

    /// Why it can't be read; nil for a value that was.
    public var unreadable: Unreadable? { if case .unreadable(let why) = self { why } else { nil } }

    /// Begins what stands in a CSV cell or in JSON in the place of a value that is sealed to others.
    public static let sealedMark = "(sealed to "
}
