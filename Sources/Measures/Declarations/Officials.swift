extension Measure {
    /// Officials suspected of complicity (S07, criterion 7), and first offenders let go in raids. A suspect of
    /// whom nobody wrote down whether it is an official is unknown.
    static let officials: [Measure] = [
        Measure(
            "officials_investigated", "cases", owners: ["anti_trafficking_department"], date: "case_steps.taken_on",
            opens: "criminal_cases", restsOn: ["criminal_cases", "suspects"],
            sources: ["F26", "G05", "R05", "criterion 7"], reveals: .personal, hasUnknowns: true,
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date,
                  CASE WHEN o.marked = 1 THEN 1 WHEN o.unmarked > 0 THEN NULL ELSE 0 END AS holds
                FROM \(Fragment.cases(taking: "open")) t LEFT JOIN
                  (SELECT k.criminal_case, max(k.official) AS marked,
                     sum(CASE WHEN k.official IS NULL THEN 1 ELSE 0 END) AS unmarked
                   FROM {suspects} k
                   WHERE k.criminal_case IN (SELECT w.record FROM \(Fragment.cases(taking: "open")) w)
                   GROUP BY k.criminal_case) o ON o.criminal_case = t.record
                """),
        official("officials_charged", "charge", owner: "prosecutor"),
        official("officials_convicted", "convict", owner: "court"),
        Measure(
            "raids_with_people_let_go", "raids", owners: ["police"], date: "raids.raided_on",
            by: [Dimension("reason_recorded", .texts(prefix: "dimension.reason_recorded"))],
            opens: "raids", restsOn: ["raids"], sources: ["G06", "criterion 1"], hasUnknowns: true,
            per: .raid,
            facts: """
                SELECT d.id AS unit, d.id AS record, d.raided_on AS on_date,
                  CASE WHEN d.reason_let_go IS NULL THEN 'no' ELSE 'yes' END AS reason_recorded,
                  CASE WHEN d.let_go_first_offenders > 0 THEN 1 WHEN d.let_go_first_offenders = 0 THEN 0 END AS holds
                FROM {raids} d WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                """),
        Measure(
            "first_offenders_let_go", "suspects", .sum, owners: ["police"], date: "raids.raided_on",
            by: [Dimension("reason_recorded", .texts(prefix: "dimension.reason_recorded"))],
            opens: "raids", restsOn: ["raids"], sources: ["G06", "criterion 1"], hasUnknowns: true,
            per: .raid,
            facts: """
                SELECT d.id AS unit, d.id AS record, d.raided_on AS on_date, d.let_go_first_offenders AS amount,
                  CASE WHEN d.reason_let_go IS NULL THEN 'no' ELSE 'yes' END AS reason_recorded,
                  CASE WHEN d.let_go_first_offenders >= 0 THEN 1 END AS holds
                FROM {raids} d WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                """),
    ]

    private static func official(_ code: String, _ step: String, owner: String) -> Measure {
        Measure(
            code, "persons", owners: [owner], date: "suspect_steps.taken_on", opens: "suspects",
            restsOn: ["suspects"], sources: ["G05", "R05", "criterion 7"], reveals: .personal,
            hasUnknowns: true,
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, k.official AS holds
                FROM \(Fragment.suspects(taking: step)) t JOIN {suspects} k ON k.id = t.record
                """)
    }
}
