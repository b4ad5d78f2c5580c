/// What a measure's grouped facts add up to: in one pass for the total and for every breakdown.
struct Tally: Sendable {
    /// Units that count.
    private(set) var units = 0
    /// Units in the records without the fact that decides whether they count.
    private(set) var unknown = 0
    private var sum = 0.0
    private var whole = 0.0
    private var least: Double?
    private var most: Double?

    /// One group of facts.
    struct Group {
        var units: Int
        var isUnknown = false
        var sum = 0.0
        var whole = 0.0
        var least: Double?
        var most: Double?
    }

    mutating func add(_ group: Group) {
        if group.isUnknown {
            unknown += group.units
            return
        }
        units += group.units
        sum += group.sum
        whole += group.whole
        if let other = group.least { least = least.map { Swift.min($0, other) } ?? other }
        if let other = group.most { most = most.map { Swift.max($0, other) } ?? other }
    }

    /// - Returns: nil if nothing counts.
    func value(_ aggregate: Aggregate, months: Int) -> Double? {
        guard units > 0 else { return nil }
        switch aggregate {
        case .count: return Double(units)
        case .perMonth: return Double(units) / Double(months)
        case .sum: return sum
        case .min: return least
        case .max: return most
        case .mean: return sum / Double(units)
        case .percent: return whole > 0 ? 100 * sum / whole : nil
        }
    }
}
