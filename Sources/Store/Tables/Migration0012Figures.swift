import Domain

extension Migration {
    /// The steps of each record in the order in which they count; and the counts of figures as they were at a leaf of the
    /// ledger, which are brought up to date by what was changed since.
    static let figures = Migration(name: "0012-figures") { dialect in
        steps.flatMap { table in
            [
                "DROP INDEX \(table)_by_record",
                "CREATE INDEX \(table)_by_record ON \(table) (record, taken_on, entry, step, withdrawn)",
            ]
        } + [
            // `declared` tells one declaration of a measure from the next: what was counted by another is not kept.
            """
            CREATE TABLE figure_counts (
              measure TEXT NOT NULL,
              period TEXT NOT NULL,
              declared TEXT NOT NULL,
              leaf \(dialect.integer) NOT NULL CHECK (leaf >= 0),
              counts TEXT NOT NULL,
              PRIMARY KEY (measure, period)
            )\(dialect.orderedTableEnd)
            """
        ]
    }

    /// The registers of steps when this migration was written.
    private static let steps = [
        "case_steps", "disclosure_steps", "identification_steps", "referral_steps", "screening_steps", "suspect_steps",
    ]
}
