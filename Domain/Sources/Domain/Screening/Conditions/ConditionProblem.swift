/// Why a text is no condition, for whoever keeps the form.
public struct ConditionProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the text, in characters from 1.
    public let column: Int
    /// What was expected, in plain English.
    public let what: String

    public var description: String { "column \(column): \(what)" }
}
