import Domain

/// Reads which kinds of agency may hold a role, which agency formally identifies, and which kinds decide on a child's
/// best interests (`Content/roles/`).
enum RolesFile {
    static func read(_ file: StrictNode) -> RoleHolders? {
        guard let map = file.map(["held_by", "identifies", "decides_best_interests"]),
            let byRole = map["held_by"]?.map(Role.allCases.map(\.rawValue))
        else { return nil }
        var held: [Role: Set<String>] = [:]
        for role in Role.allCases { held[role] = byRole[role.rawValue].flatMap(kinds(in:)) }
        guard let deciding = map["decides_best_interests"].flatMap(kinds(in:)),
            let office = map["identifies"]?.map(["kind", "level"]),
            let kind = office["kind"]?.code(in: .agencyKind), let level = office["level"]?.code(in: .level),
            held.count == Role.allCases.count
        else { return nil }
        return RoleHolders(
            kinds: held, identifyingKind: kind, identifyingLevel: level, bestInterestsKinds: deciding)
    }

    /// - Returns: nil where no kind stands there, or one that could not be read or stands there twice.
    private static func kinds(in node: StrictNode) -> Set<String>? {
        guard let codes = node.list({ $0.code(in: .agencyKind) }) else { return nil }
        if codes.isEmpty { node.refuse("expected at least one kind of agency") }
        if Set(codes).count != codes.count { node.refuse("a kind of agency stands here twice") }
        return codes.isEmpty ? nil : Set(codes)
    }
}
