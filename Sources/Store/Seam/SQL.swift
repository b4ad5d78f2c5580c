import Domain

/// A statement with its arguments. What is interpolated becomes an argument, never text, so that
/// no value from outside can turn into SQL.
///
///     "SELECT id FROM \(people) WHERE sex = \("female")"   // people: a Register, the only text that goes in
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public private(set) var arguments: [Datum]

    public init(stringLiteral text: StaticString) {
        self.text = text.description
        arguments = []
    }

    public init(stringInterpolation parts: StringInterpolation) {
        text = parts.text
        arguments = parts.arguments
    }

    /// Text made of declared names only (registers, fields, migrations), never of anything a person sent.
    public init(trusted text: String, _ arguments: [Datum] = []) {
        self.text = text
        self.arguments = arguments
    }

    public static func + (one: SQL, other: SQL) -> SQL {
        SQL(trusted: one.text + other.text, one.arguments + other.arguments)
    }

    public static func += (one: inout SQL, other: SQL) { one = one + other }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var arguments: [Datum] = []

        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }
        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        public mutating func appendInterpolation(_ datum: Datum) {
            text += "?"
            arguments.append(datum)
        }
        public mutating func appendInterpolation(_ value: String) { appendInterpolation(.text(value)) }
        public mutating func appendInterpolation(_ value: String?) {
            appendInterpolation(value.map(Datum.text) ?? .null)
        }
        public mutating func appendInterpolation(_ value: Int) { appendInterpolation(.integer(Int64(value))) }
        public mutating func appendInterpolation(_ value: Day) { appendInterpolation(.text(value.description)) }
        public mutating func appendInterpolation(_ value: Instant) { appendInterpolation(.text(value.description)) }
        public mutating func appendInterpolation(_ register: Register) { text += register.code }
        public mutating func appendInterpolation(_ field: Field) { text += field.code }
        public mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            arguments += part.arguments
        }
    }
}

extension Sequence where Element == SQL {
    public func joined(by separator: String) -> SQL {
        var whole = SQL(trusted: "")
        for (index, part) in enumerated() { whole += index == 0 ? part : SQL(trusted: separator) + part }
        return whole
    }
}
