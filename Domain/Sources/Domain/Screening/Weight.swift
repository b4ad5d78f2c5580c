/// How much an indicator says about its dimension.
public enum Weight: String, Sendable, Hashable, CaseIterable, Comparable {
    case strong, medium, weak

    /// The stronger is the greater.
    public static func < (one: Weight, other: Weight) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .strong: 3
        case .medium: 2
        case .weak: 1
        }
    }
}

/// So many indicators of each weight.
public struct WeightCount: Sendable, Hashable {
    public var strong: Int
    public var medium: Int
    public var weak: Int

    public init(strong: Int = 0, medium: Int = 0, weak: Int = 0) {
        self.strong = strong
        self.medium = medium
        self.weak = weak
    }

    public init(_ weights: some Sequence<Weight>) {
        self.init()
        for weight in weights { self[weight] += 1 }
    }

    public subscript(weight: Weight) -> Int {
        get {
            switch weight {
            case .strong: strong
            case .medium: medium
            case .weak: weak
            }
        }
        set {
            switch weight {
            case .strong: strong = newValue
            case .medium: medium = newValue
            case .weak: weak = newValue
            }
        }
    }

    /// Indicators of all weights together.
    public var total: Int { strong + medium + weak }

    /// Whether there are at least as many of every weight.
    public func covers(_ other: WeightCount) -> Bool {
        strong >= other.strong && medium >= other.medium && weak >= other.weak
    }

    /// How many of each weight are missing to `goal`.
    public func missing(to goal: WeightCount) -> WeightCount {
        WeightCount(
            strong: max(0, goal.strong - strong), medium: max(0, goal.medium - medium), weak: max(0, goal.weak - weak))
    }
}
