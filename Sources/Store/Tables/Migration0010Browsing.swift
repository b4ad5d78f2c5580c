import Domain

extension Migration {
    /// How much each member of staff looked at on a day, added up as the leaves are left: every page asks for it, and
    /// counting the day's leaves anew would cost more with each page that was opened before.
    static let browsing = Migration(name: "0010-browsing") { dialect in
        [
            """
            CREATE TABLE browsing (
              staff TEXT NOT NULL,
              day TEXT NOT NULL CHECK (length(day) = 10),
              act TEXT NOT NULL,
              leaves \(dialect.integer) NOT NULL CHECK (leaves >= 1),
              PRIMARY KEY (staff, day, act)
            )\(dialect.orderedTableEnd)
            """,
            """
            INSERT INTO browsing (staff, day, act, leaves)
            SELECT staff, substr(at, 1, 10), act, count(*) FROM ledger
            WHERE act IN ('read', 'search', 'export') AND (register IN (\(sensitive)) OR register LIKE '%_steps')
            GROUP BY staff, substr(at, 1, 10), act
            """,
        ]
    }

    /// The registers that were sensitive when this migration was written; later ones have no leaves before it.
    private static let sensitive = """
        'case_victims', 'compensation_orders', 'consents', 'criminal_cases', 'disclosures', 'emergencies', \
        'exclusions', 'handover_people', 'handovers', 'identifications', 'people', 'referrals', \
        'removal_alternatives', 'screenings', 'sentences', 'service_requests', 'services', 'shelters', \
        'suspects'
        """
}
