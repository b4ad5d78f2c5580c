import Domain

/// What the law fixes in numbers, shown beside the figures. Its name stands under `law.<code>`.
public struct LawFact: Sendable, Hashable {
    public let code: String
    /// A number or a range: `5-15`.
    public let value: String
    public let unit: String

    public init(code: String, value: String, unit: String) {
        self.code = code
        self.value = value
        self.unit = unit
    }

    /// The penalty ranges of a country's law: years in prison and fines, those for a child victim apart.
    public static func facts(of law: Law) -> [LawFact] {
        law.penalties.flatMap { penalty in
            let suffix = penalty.child ? "_child" : ""
            return [
                LawFact(
                    code: "prison\(suffix)",
                    value: range(penalty.prisonMonths.lowerBound / 12, penalty.prisonMonths.upperBound / 12),
                    unit: "years"),
                LawFact(
                    code: "fine\(suffix)", value: range(penalty.fine.lowerBound, penalty.fine.upperBound), unit: "LAK"),
            ]
        }
    }

    private static func range(_ low: Int, _ high: Int) -> String { low == high ? "\(low)" : "\(low)-\(high)" }
}
