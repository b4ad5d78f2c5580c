import Domain

/// What a database column holds. The two drivers give and take nothing else.
public enum Datum: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
}

extension Datum {
    /// A field's value as it is stored: days as ISO text, yes and no as 1 and 0, codes joined by `;`.
    public init(_ value: Value?) {
        switch value {
        // A mark is never written.
        case nil, .unreadable: self = .null
        case .integer(let number): self = .integer(Int64(number))
        case .yes(let answer): self = .integer(answer ? 1 : 0)
        case .some(let value): self = .text(value.plain)
        }
    }

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    public var integer: Int? {
        switch self {
        case .integer(let number): Int(number)
        case .real(let number): Int(number)
        default: nil
        }
    }
    public var real: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }
}
