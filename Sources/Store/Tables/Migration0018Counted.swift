import Domain

extension Migration {
    /// More of what figures ask for stands in the indexes by which they ask (`FigureIndex`).
    static let counted = Migration(name: "0018-counted") { _ in
        Migration0018.indexes.flatMap { name, columns in
            ["DROP INDEX \(name)", "CREATE INDEX \(name) ON \(columns)"]
        }
    }
}

/// Indexes of 0001, 0011 and 0012 that get more columns. Frozen: see `Migration`.
enum Migration0018 {
    static let indexes = [
        ("screenings_by_arrival", "screenings (arrival, person, age_status)"),
        ("screenings_by_raid", "screenings (raid, person, before_charge, age_status)"),
        ("services_by_started_on", "services (started_on, entry, person, kind, provider)"),
        ("referrals_by_made_on", "referrals (made_on, entry, purpose, from_agency)"),
        ("referrals_by_person", "referrals (person, purpose, to_agency, made_on)"),
        (
            "identification_steps_by_taken_on",
            "identification_steps (taken_on, entry, step, record, withdrawn, form, child)"
        ),
    ]
}
