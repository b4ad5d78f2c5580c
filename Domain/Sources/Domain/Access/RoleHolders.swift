/// A country says in a file (`Content/roles/`) which kinds of agency may hold a role, which agency formally identifies,
/// and which kinds decide on a child's best interests.
///
/// A role that is not named is held nowhere, and an agency whose kind is not known holds none.
public struct RoleHolders: Sendable, Hashable {
    private let kinds: [Role: Set<String>]
    private let identifyingKind: String
    private let identifyingLevel: String
    private let bestInterestsKinds: Set<String>

    /// - Parameters:
    ///   - kinds: codes of `agency_kind`, by role.
    ///   - identifyingKind: the kind of the agency that formally identifies.
    ///   - identifyingLevel: its level; a province's department of the same kind does not identify.
    ///   - bestInterestsKinds: the kinds of agency that decide on a child's best interests; without one nobody does.
    public init(
        kinds: [Role: Set<String>], identifyingKind: String, identifyingLevel: String,
        bestInterestsKinds: Set<String> = []
    ) {
        self.bestInterestsKinds = bestInterestsKinds
        self.kinds = kinds
        self.identifyingKind = identifyingKind
        self.identifyingLevel = identifyingLevel
    }

    public func mayHold(_ role: Role, kind: String?) -> Bool {
        kind.map { kinds[role]?.contains($0) == true } ?? false
    }

    /// The kinds of agency that may stand in a field: who is named there acts in a role, or decides on a child.
    /// - Returns: nil where any may.
    public func kinds(for field: String, in register: String) -> Set<String>? {
        switch (register, field) {
        case ("criminal_cases", "police"): (kinds[.atd] ?? []).union(kinds[.officer] ?? [])
        case ("criminal_cases", "prosecutor"): kinds[.prosecutor] ?? []
        case ("criminal_cases", "court"): kinds[.court] ?? []
        case ("handover_people", "best_interests_by"): bestInterestsKinds
        default: nil
        }
    }

    /// Whether an agency of this kind decides on what is best for a child.
    public func decidesBestInterests(kind: String?) -> Bool { kind.map(bestInterestsKinds.contains) ?? false }

    /// Whether an agency takes the formal steps of an identification (product rule 1).
    public func identifies(kind: String?, level: String?) -> Bool {
        kind == identifyingKind && level == identifyingLevel
    }
}
