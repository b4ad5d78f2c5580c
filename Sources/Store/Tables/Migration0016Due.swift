extension Migration {
    /// What waits for an agency's answer, and for which it waits, in the order in which it is due; and what an officer
    /// has screened.
    static let due = Migration(name: "0016-due") { _ in
        ["from_agency", "to_agency"].map {
            "CREATE INDEX referrals_by_\($0)_due ON referrals (\($0), standing, due_on, entry, id)"
        } + ["CREATE INDEX screenings_by_staff ON screenings (staff, agency, screened_on, entry)"]
    }
}
