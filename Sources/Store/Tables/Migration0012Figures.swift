import Domain

extension Migration {
    /// The counts of figures as they were at a leaf of the ledger, which are brought up to date by what was changed since;
    /// and indexes from which figures are counted without reading the records (`FigureIndex`).
    static let figures = Migration(name: "0012-figures") { dialect in
        Migration0012.indexes.flatMap { name, columns in
            ["DROP INDEX \(name)", "CREATE INDEX \(name) ON \(columns)"]
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
}

/// Indexes of 0001 and 0011 that get more columns. Frozen: see `Migration`.
enum Migration0012 {
    static let indexes =
        [
            (
                "screenings_by_screened_on",
                "screenings (screened_on, entry, person, agency, context, result, age_status, site, crossing, "
                    + "informal_crossing)"
            ),
            ("screenings_by_person", "screenings (person, screened_on, agency, site)"),
        ]
        + ["case_steps", "suspect_steps", "referral_steps", "identification_steps"].flatMap { table in
            [
                ("\(table)_by_record", "\(table) (record, taken_on, entry, step, withdrawn)"),
                ("\(table)_by_taken_on", "\(table) (taken_on, entry, step, record, withdrawn)"),
            ]
        }
}
