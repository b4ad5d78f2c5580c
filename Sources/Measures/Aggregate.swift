/// How the rows of a measure's facts become one number.
public enum Aggregate: Sendable, Hashable {
    /// Distinct units.
    case count
    /// Distinct units over the period's months.
    case perMonth
    /// The sum of `amount`.
    case sum
    case min
    case max
    /// The mean of `amount` over the units.
    case mean
    /// 100 × the sum of `amount` over the sum of `whole`.
    case percent

    /// Whether what is not in the records is missing from the number. Zero then needs someone's word.
    var isLessened: Bool { hasZero || self == .percent }

    /// Whether nothing found can mean the number zero. The shortest of no terms is not zero years.
    var hasZero: Bool {
        switch self {
        case .count, .perMonth, .sum: true
        case .min, .max, .mean, .percent: false
        }
    }
}
