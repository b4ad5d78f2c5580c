/// When a dimension is positive (ILO/EC 2009): two strong; or one strong and one medium or weak;
/// or three medium; or two medium and one weak.
public enum CombinationRule: String, Sendable, Hashable, CaseIterable {
    case twoStrong = "two_strong"
    case strongAndAnother = "strong_and_another"
    case threeMedium = "three_medium"
    case twoMediumAndWeak = "two_medium_and_weak"

    /// The smallest counts that satisfy the rule.
    public var enough: [WeightCount] {
        switch self {
        case .twoStrong: [WeightCount(strong: 2)]
        case .strongAndAnother: [WeightCount(strong: 1, medium: 1), WeightCount(strong: 1, weak: 1)]
        case .threeMedium: [WeightCount(medium: 3)]
        case .twoMediumAndWeak: [WeightCount(medium: 2, weak: 1)]
        }
    }

    /// The first rule that these indicators satisfy; nil if the dimension is not positive.
    public static func met(by fired: WeightCount) -> CombinationRule? {
        rules.first { $0.enough.contains { fired.covers($0) } }?.rule
    }

    private static let rules = allCases.map { (rule: $0, enough: $0.enough) }

    /// The smallest numbers of further indicators, out of those still unknown, that would make the
    /// dimension positive: fewest first. Empty if it is positive already or can't become so.
    public static func shortfalls(from fired: WeightCount, unknown: WeightCount) -> [WeightCount] {
        guard met(by: fired) == nil else { return [] }
        let possible = Set(allCases.flatMap(\.enough).map { fired.missing(to: $0) }.filter { unknown.covers($0) })
        return possible.filter { one in !possible.contains { $0 != one && one.covers($0) } }
            .sorted { ($0.total, $1.strong, $1.medium) < ($1.total, $0.strong, $0.medium) }
    }
}
