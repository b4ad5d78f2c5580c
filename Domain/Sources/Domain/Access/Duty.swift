/// What a role does that concerns no single register.
public enum Duty: String, Sendable, Hashable, CaseIterable {
    /// Sees the annual figures and answers for them.
    case figures
    /// Sees every figure counted from all records, also as known on a past day.
    case everyFigure = "every_figure"
    /// Reviews emergencies and browsing: who looked where, never at what.
    case reviewAccess = "review_access"
    /// Invites, moves and suspends members of staff.
    case keepAccounts = "keep_accounts"
    /// Asks for, and lets others have, a record in an emergency.
    case emergencies
    /// Confirms an exclusion that another agency asked for.
    case confirmExclusions = "confirm_exclusions"
}

extension Policy {
    public static func may(_ role: Role, _ duty: Duty) -> Bool { roles(for: duty).contains(role) }

    public static func roles(for duty: Duty) -> Set<Role> {
        switch duty {
        case .figures: Set(Role.allCases).subtracting([.administrator])
        case .everyFigure: [.secretariat, .oversight]
        case .reviewAccess: [.oversight]
        case .keepAccounts: [.administrator]
        case .emergencies: Role.protection
        case .confirmExclusions: Role.protection.union(Role.justice)
        }
    }
}

extension Role {
    /// The protection side of the wall: those who screen, help and decide, and who disclose to justice.
    public static let protection: Set<Role> = [.officer, .atd, .lwu, .mlsw, .mofa, .ngo]
    /// The other side, which has what the law gives it and what is disclosed to it.
    public static let justice: Set<Role> = [.prosecutor, .court]
}
