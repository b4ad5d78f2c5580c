import Domain

/// The condition that keeps a list, a count or a look-up within what the viewer may see.
///
/// It is built from the register's custody and the policy's scope, and goes into every statement that
/// reads records for someone.
public enum Scope {
    /// - Returns: nil where the viewer sees every record of the register.
    public static func condition(_ register: Register, alias: String, for viewer: Viewer) -> SQL? {
        switch Policy.grant(viewer, register).read {
        case .everything: nil
        case .nothing: "1 = 0"
        case .ownAgency: owned(register, alias: alias, by: viewer)
        }
    }

    static func owned(_ register: Register, alias: String, by viewer: Viewer) -> SQL {
        switch register.custody {
        case .common: return "1 = 1"
        case .agencies(let fields):
            let parts = fields.map { field in
                let isTheirs = SQL(trusted: "\(alias).\(field) = ") + "\(viewer.agency)"
                return register.code == "referrals" && field == "to_agency"
                    ? "(" + isTheirs + " AND " + consentStands(alias) + ")" : isTheirs
            }
            return "(" + parts.joined(by: " OR ") + ")"
        case .parent(let field, let code):
            guard let parent = Register.named(code) else { return "1 = 0" }
            return SQL(trusted: "\(alias).\(field) IN (SELECT parent.id FROM \(code) parent WHERE ")
                + owned(parent, alias: "parent", by: viewer) + ")"
        case .persons: return SQL(trusted: "\(alias).id IN ") + peopleTouched(by: viewer)
        }
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
        if viewer.role == .prosecutor || viewer.role == .court {
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
