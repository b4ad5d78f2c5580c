import Domain

/// Who cares for a person, or answers for a case: those whom nobody shuts out on one person's word.
///
/// A referral makes its recipient one of them if it is for help and comes from another agency: nobody makes themselves
/// immune by sending a person to their own office, or to a police post.
enum Care {
    /// That the viewer's agency gives the person services or shelter, was asked for them, or was sent the person for
    /// help; or that the viewer has the identification in charge.
    static func condition(person: String, _ viewer: Viewer) -> SQL {
        condition(person: person, agency: "= \(viewer.agency)", staff: "= \(viewer.staff)")
    }

    /// The same of the member of staff, agency, post or province that an exclusion `x` names: of any of their members.
    static let ofExcluded: SQL = condition(
        person: "x.person",
        agency: """
            IN (SELECT g.id FROM agencies g WHERE g.id = x.agency OR g.province = x.province
             OR g.id = (SELECT o.agency FROM posts o WHERE o.id = x.post)
             OR g.id = (SELECT u.agency FROM staff u WHERE u.id = x.staff))
            """,
        staff: """
            IN (SELECT u.id FROM staff u LEFT JOIN agencies g ON g.id = u.agency
             WHERE u.id = x.staff OR u.post = x.post OR u.agency = x.agency OR g.province = x.province)
            """)

    /// That the viewer's agency is the prosecutor or the court of a case.
    static func condition(criminalCase: String, _ viewer: Viewer) -> SQL {
        SQL(trusted: "EXISTS (SELECT 1 FROM criminal_cases k WHERE k.id = \(criminalCase) AND (k.prosecutor = ")
            + "\(viewer.agency)" + SQL(trusted: " OR k.court = ") + "\(viewer.agency)))"
    }

    private static let isForHelp: SQL =
        " AND f.purpose IN ('services', 'child_protection', 'labour_remedy', 'return') AND f.from_agency <> f.to_agency"

    private static func condition(person: String, agency: SQL, staff: SQL) -> SQL {
        let sources = [
            ("services v", "v", "provider"), ("service_requests q", "q", "agency"), ("referrals f", "f", "to_agency"),
        ]
        let agencies = sources.map { table, alias, field in
            SQL(trusted: "EXISTS (SELECT 1 FROM \(table) WHERE \(alias).person = \(person) AND \(alias).\(field) ")
                + agency + (alias == "f" ? Self.isForHelp + " AND " + Scope.consentStands("f") : "") + ")"
        }
        let identifications =
            SQL(trusted: "EXISTS (SELECT 1 FROM identifications i WHERE i.person = \(person) AND i.staff ") + staff
            + ")"
        return (agencies + [identifications]).joined(by: " OR ")
    }
}
