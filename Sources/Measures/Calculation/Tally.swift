/// What a measure's grouped facts add up to: in one pass for the total and for every breakdown.
struct Tally: Sendable, Hashable, Codable {
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

    var isEmpty: Bool { units == 0 && unknown == 0 }

    /// Takes away what some units were and adds what they are.
    /// - Returns: whether the result is exact. Sums are of whole amounts, which doubles hold as long as they are not
    ///   immense; the least and most of what is left can't be told from the rest.
    mutating func replace(_ before: Tally, by now: Tally) -> Bool {
        units += now.units - before.units
        unknown += now.unknown - before.unknown
        let parts = [sum, before.sum, now.sum, whole, before.whole, now.whole]
        sum += now.sum - before.sum
        whole += now.whole - before.whole
        return least == nil && before.least == nil && now.least == nil && units >= 0 && unknown >= 0
            && (parts + [sum, whole]).allSatisfy { $0.rounded() == $0 && $0.magnitude < 9e15 }
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
