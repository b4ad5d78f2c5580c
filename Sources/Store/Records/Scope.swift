import Domain

/// The condition that keeps a list, a count or a look-up within what the viewer may see.
///
/// It is built from the policy's relations (`Policy.ownRelations`) and the exclusions, and goes into every statement
/// that reads records for someone.
public enum Scope {
    /// - Returns: nil where the viewer sees every record of the register.
    ///
    /// - Parameter excluded: false only where it was asked in the same transaction that no exclusion reaches the viewer
    ///   (`Reach`).
    /// - Parameter now: the moment that is asked about: an exclusion that nobody confirmed lapses.
    /// - Parameter given: fields of which the statement asks beside this that they are the viewer's agency.
    public static func condition(
        _ register: Register, alias: String, for viewer: Viewer, at now: Instant, excluded: Bool = true,
        given: Set<String> = []
    ) -> SQL? {
        let related = relation(register, alias: alias, for: viewer, given)
        guard
            let notExcluded = ExclusionScope.condition(
                register, alias: alias, for: viewer, at: now, isReached: excluded)
        else { return related }
        return related.map { $0 + " AND " + notExcluded } ?? notExcluded
    }

    /// The records that no exclusion closes to the viewer, whatever else they may see of them.
    /// - Returns: nil where none can reach.
    public static func open(_ register: Register, alias: String, for viewer: Viewer, at now: Instant) -> SQL? {
        ExclusionScope.condition(register, alias: alias, for: viewer, at: now)
    }

    /// Whether an exclusion holds against the viewer; where none does, `condition` need not look at them.
    public static func isExcluded(_ viewer: Viewer, _ connection: any Connection, at now: Instant) throws -> Bool {
        try ExclusionScope.reaches(viewer, connection, at: now)
    }

    /// Whether only exclusions stand between the viewer and a record of the register.
    public static func isEverything(_ register: Register, for viewer: Viewer) -> Bool {
        Policy.grant(viewer, register).read == .everything
    }

    private static func relation(
        _ register: Register, alias: String, for viewer: Viewer, _ given: Set<String>
    ) -> SQL? {
        switch Policy.grant(viewer, register).read {
        case .everything: nil
        case .nothing: "1 = 0"
        case .ownAgency: owned(register, alias: alias, by: viewer, given)
        }
    }

    static func owned(
        _ register: Register, alias: String, by viewer: Viewer, _ given: Set<String> = []
    ) -> SQL {
        switch register.custody {
        case .common: return "1 = 1"
        case .parent(let field, let code): return within(code, field, alias: alias, by: viewer)
        case .shared(let agency, let field, let code):
            return Policy.ownRelations(viewer.role, register) == [.disclosed]
                ? names([agency], alias, viewer) : within(code, field, alias: alias, by: viewer)
        case .agencies, .persons:
            return "(" + ways(register, alias: alias, for: viewer, given).joined(by: " OR ") + ")"
        }
    }

    /// The relations of which each alone makes a record the viewer's own.
    static func ways(
        _ register: Register, alias: String, for viewer: Viewer, _ given: Set<String> = []
    ) -> [SQL] {
        Policy.ownRelations(viewer.role, register).flatMap { related($0, register, alias, viewer, given) }
    }

    /// The field that names the person where records belong to people, and by which ties.
    static func person(_ register: Register, for viewer: Viewer) -> (field: String, kind: Ties.Kind)? {
        switch register.custody {
        case .persons: ("id", kind(viewer))
        case .parent(let field, "people"): (field, kind(viewer))
        default: nil
        }
    }

    private static func kind(_ viewer: Viewer) -> Ties.Kind { Role.justice.contains(viewer.role) ? .justice : .care }

    private static func within(_ code: String, _ field: String, alias: String, by viewer: Viewer) -> SQL {
        guard let parent = Register.named(code) else { return "1 = 0" }
        if parent.custody == .persons {
            return Ties.condition(person: "\(alias).\(field)", kind(viewer), viewer.agency)
        }
        let inner = alias + "_" + code
        return SQL(trusted: "EXISTS (SELECT 1 FROM \(code) \(inner) WHERE \(inner).id = \(alias).\(field) AND ")
            + owned(parent, alias: inner, by: viewer) + ")"
    }

    private static func related(
        _ relation: Relation, _ register: Register, _ alias: String, _ viewer: Viewer, _ given: Set<String>
    ) -> [SQL] {
        switch relation {
        case .any: return ["1 = 1"]
        case .sender: return [names(["from_agency"], alias, viewer, given)]
        case .recipient: return [names(["to_agency"], alias, viewer, given) + " AND " + consentStands(alias)]
        case .ownAgency, .assigned, .concerned:
            guard case .agencies(let fields) = register.custody else {
                return [Ties.condition(person: "\(alias).id", kind(viewer), viewer.agency)]
            }
            return fields.map { names([$0], alias, viewer, given) }
        case .disclosed, .emergency, .excluded: return ["1 = 0"]
        }
    }

    private static func names(
        _ fields: [String], _ alias: String, _ viewer: Viewer, _ given: Set<String> = []
    ) -> SQL {
        // Asked for once more under an OR, it would be looked for by itself: all of the agency's records, in no order.
        guard given.isDisjoint(with: fields) else { return "1 = 1" }
        let parts = fields.map { SQL(trusted: "\(alias).\($0) = ") + "\(viewer.agency)" }
        return parts.count == 1 ? parts[0] : "(" + parts.joined(by: " OR ") + ")"
    }

    /// Once consent to a referral was withdrawn, its recipient has neither the referral with its message nor the
    /// person any longer (product rule 3). The sender keeps both, to see that it was done.
    ///
    /// Not by NOT EXISTS: PostgreSQL then gathers the withdrawals of the whole country first, each time anew, instead of
    /// looking at each referral's own steps.
    static func consentStands(_ referral: String) -> SQL {
        SQL(
            trusted: """
                coalesce((SELECT 1 FROM referral_steps s WHERE s.record = \(referral).id
                 AND s.step = 'withdraw_consent' AND coalesce(s.withdrawn, 0) = 0 LIMIT 1), 0) = 0
                """)
    }
}
