import Domain

/// Reads which kinds of agency may hold a role, and which agency formally identifies (`Content/roles/`).
enum RolesFile {
    static func read(_ file: StrictNode) -> RoleHolders? {
        guard let map = file.map(["held_by", "identifies"]),
            let byRole = map["held_by"]?.map(Role.allCases.map(\.rawValue))
        else { return nil }
        var kinds: [Role: Set<String>] = [:]
        for role in Role.allCases { kinds[role] = byRole[role.rawValue].flatMap(read) }
        guard let office = map["identifies"]?.map(["kind", "level"]),
            let kind = office["kind"]?.code(in: .agencyKind), let level = office["level"]?.code(in: .level),
            kinds.count == Role.allCases.count
        else { return nil }
        return RoleHolders(kinds: kinds, identifyingKind: kind, identifyingLevel: level)
    }

    /// - Returns: nil where no kind stands there, or one that could not be read or stands there twice.
    private static func read(_ node: StrictNode) -> Set<String>? {
        guard let codes = node.list({ $0.code(in: .agencyKind) }) else { return nil }
        if codes.isEmpty { node.refuse("expected at least one kind of agency") }
        if Set(codes).count != codes.count { node.refuse("a kind of agency stands here twice") }
        return codes.isEmpty ? nil : Set(codes)
    }
}
