/// What is known of a person's age. In doubt means a child until shown otherwise (product rule 5).
public enum AgeStatus: String, Sendable, Hashable, CaseIterable {
    case adult, child
    case inDoubt = "in_doubt"

    /// The profiles to run: both where age is in doubt, and the more protective result wins.
    public var profiles: [Profile] {
        switch self {
        case .adult: [.adultLabour]
        case .child: [.childLabour]
        case .inDoubt: [.adultLabour, .childLabour]
        }
    }

    /// Whether the person is to be treated as a child.
    public var isTreatedAsChild: Bool { self != .adult }
}
