import Domain

/// The condition that keeps a list, a count or a look-up within what the viewer may see.
///
/// It is built from the policy's relations (`Policy.ownRelations`) and the exclusions, and goes into every statement
/// that reads records for someone.
public enum Scope {
    /// - Returns: nil where the viewer sees every record of the register.
    public static func condition(_ register: Register, alias: String, for viewer: Viewer) -> SQL? {
        let related = relation(register, alias: alias, for: viewer)
        guard let notExcluded = ExclusionScope.condition(register, alias: alias, for: viewer) else { return related }
        return related.map { $0 + " AND " + notExcluded } ?? notExcluded
    }

    /// Whether only exclusions stand between the viewer and a record of the register.
    public static func isEverything(_ register: Register, for viewer: Viewer) -> Bool {
        Policy.grant(viewer, register).read == .everything
    }

    private static func relation(_ register: Register, alias: String, for viewer: Viewer) -> SQL? {
        switch Policy.grant(viewer, register).read {
        case .everything: nil
        case .nothing: "1 = 0"
        case .ownAgency: owned(register, alias: alias, by: viewer)
        }
    }

    static func owned(_ register: Register, alias: String, by viewer: Viewer) -> SQL {
        switch register.custody {
        case .common: return "1 = 1"
        case .parent(let field, let code): return within(code, field, alias: alias, by: viewer)
        case .shared(let agency, let field, let code):
            return Policy.ownRelations(viewer.role, register) == [.disclosed]
                ? names([agency], alias, viewer) : within(code, field, alias: alias, by: viewer)
        case .agencies, .persons:
            let parts = Policy.ownRelations(viewer.role, register).map { related($0, register, alias, viewer) }
            return "(" + parts.joined(by: " OR ") + ")"
        }
    }

    private static func within(_ code: String, _ field: String, alias: String, by viewer: Viewer) -> SQL {
        guard let parent = Register.named(code) else { return "1 = 0" }
        return SQL(trusted: "\(alias).\(field) IN (SELECT parent.id FROM \(code) parent WHERE ")
            + owned(parent, alias: "parent", by: viewer) + ")"
    }

    private static func related(
        _ relation: Relation, _ register: Register, _ alias: String, _ viewer: Viewer
    ) -> SQL {
        switch relation {
        case .any: return "1 = 1"
        case .sender: return names(["from_agency"], alias, viewer)
        case .recipient: return "(" + names(["to_agency"], alias, viewer) + " AND " + consentStands(alias) + ")"
        case .ownAgency, .assigned, .concerned:
            guard case .agencies(let fields) = register.custody else {
                return SQL(trusted: "\(alias).id IN ") + peopleTouched(by: viewer)
            }
            return names(fields, alias, viewer)
        case .disclosed, .emergency, .excluded: return "1 = 0"
        }
    }

    private static func names(_ fields: [String], _ alias: String, _ viewer: Viewer) -> SQL {
        let parts = fields.map { SQL(trusted: "\(alias).\($0) = ") + "\(viewer.agency)" }
        return parts.count == 1 ? parts[0] : "(" + parts.joined(by: " OR ") + ")"
    }

    /// Once consent to a referral was withdrawn, its recipient has neither the referral with its message nor the
    /// person any longer (product rule 3). The sender keeps both, to see that it was done.
    private static func consentStands(_ referral: String) -> SQL {
        SQL(
            trusted: """
                NOT EXISTS (SELECT 1 FROM referral_steps s WHERE s.record = \(referral).id
                 AND s.step = 'withdraw_consent' AND coalesce(s.withdrawn, 0) = 0)
                """)
    }

    /// The people that an agency has to do with: registered, screened, referred to or from it, served by it, in
    /// its cases.
    private static func peopleTouched(by viewer: Viewer) -> SQL {
        let agency = viewer.agency
        if Role.justice.contains(viewer.role) {
            return """
                (SELECT v.person FROM case_victims v JOIN criminal_cases c ON c.id = v.criminal_case
                 WHERE c.prosecutor = \(agency) OR c.court = \(agency))
                """
        }
        return """
            (SELECT person FROM screenings WHERE agency = \(agency)
             UNION SELECT person FROM referrals WHERE from_agency = \(agency)
             UNION SELECT f.person FROM referrals f WHERE f.to_agency = \(agency) AND \(consentStands("f"))
             UNION SELECT person FROM services WHERE provider = \(agency)
             UNION SELECT person FROM service_requests WHERE agency = \(agency)
             UNION SELECT h.person FROM handover_people h JOIN handovers g ON g.id = h.handover
                   WHERE h.person IS NOT NULL AND (g.from_agency = \(agency) OR g.to_agency = \(agency))
             UNION SELECT person FROM registrations WHERE agency = \(agency))
            """
    }
}
