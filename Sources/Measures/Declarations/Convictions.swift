extension Measure {
    /// Judgments: people and cases, and the terms imposed (S06).
    static let convictions: [Measure] = [
        Measure(
            "persons_convicted", "traffickers", owners: ["court"], date: "suspect_steps.taken_on",
            by: [.form, .sex, .citizenship], opens: "suspects", restsOn: ["suspects"],
            sources: ["F16", "F20", "R06", "criterion 1"],
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, coalesce(t.form, c.form) AS form, k.sex, k.citizenship
                FROM \(Fragment.suspects(taking: "convict")) t
                JOIN {suspects} k ON k.id = t.record JOIN {criminal_cases} c ON c.id = k.criminal_case
                """),
        Measure(
            "cases_ending_in_conviction", "cases", owners: ["court"], date: "suspect_steps.taken_on", by: [.form],
            opens: "criminal_cases", restsOn: ["criminal_cases", "suspects"],
            sources: ["F17", "F18", "F19", "F21", "F22", "F23", "criterion 1"],
            per: .criminalCase, facts: "SELECT t.record AS unit, t.record, t.on_date, t.form FROM \(convictedCases) t"),
        Measure(
            "marriage_convictions_with_finding", "cases", owners: ["court"], date: "suspect_steps.taken_on",
            by: [.finding], opens: "criminal_cases", restsOn: ["criminal_cases", "suspects"], sources: ["F19", "G03"],
            reveals: .personal, hasUnknowns: true, per: .criminalCase, facts: marriageConvictions()),
        Measure(
            "marriage_convictions_without_finding", "cases", owners: ["court"], date: "suspect_steps.taken_on",
            opens: "criminal_cases", restsOn: ["criminal_cases", "suspects"], sources: ["F19", "G03", "R12"],
            reveals: .personal, per: .criminalCase, facts: marriageConvictions() + " AND t.finding IS NULL"),
        term("shortest_prison_term", .min, sources: ["F24", "criterion 1"]),
        term("longest_prison_term", .max, sources: ["F25", "criterion 1"]),
        Measure(
            "child_sex_tourists_investigated", "suspects", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", by: [.citizenship], opens: "suspects",
            restsOn: ["criminal_cases", "suspects"], sources: ["R05", "criterion 1", "criterion 12"],
            reveals: .personal, hasUnknowns: true,
            per: .criminalCase,
            facts: """
                SELECT k.id AS unit, k.id AS record, t.on_date, k.citizenship, k.child_sex_tourist AS holds
                FROM \(Fragment.cases(taking: "open")) t JOIN {suspects} k ON k.criminal_case = t.record
                """),
        Measure(
            "child_sex_tourists_convicted", "suspects", owners: ["court"], date: "suspect_steps.taken_on",
            by: [.citizenship], opens: "suspects", restsOn: ["suspects"],
            sources: ["R05", "criterion 1", "criterion 12"], reveals: .personal, hasUnknowns: true,
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, k.citizenship, k.child_sex_tourist AS holds
                FROM \(Fragment.suspects(taking: "convict")) t JOIN {suspects} k ON k.id = t.record
                """),
    ]

    /// `record`, `on_date`, `form`, `finding`: cases in which at least one suspect was convicted in the
    /// period, each once. The form is that of the last conviction, else the case's.
    private static let convictedCases = """
        (SELECT record, on_date, form, case_form, finding FROM
           (SELECT k.criminal_case AS record, s.taken_on AS on_date, coalesce(s.form, c.form) AS form,
              c.form AS case_form, c.marriage_finding AS finding,
              row_number() OVER (PARTITION BY k.criminal_case ORDER BY s.taken_on DESC, s.entry DESC) AS place
            FROM {suspect_steps} s JOIN {suspects} k ON k.id = s.record
            JOIN {criminal_cases} c ON c.id = k.criminal_case
            WHERE s.step = 'convict' AND s.taken_on \(Fragment.inPeriod)) steps
         WHERE place = 1)
        """

    private static func marriageConvictions() -> String {
        """
        SELECT t.record AS unit, t.record, t.on_date, t.finding, CASE WHEN t.finding IS NOT NULL THEN 1 END AS holds
        FROM \(convictedCases) t
        WHERE (t.form IN \(Fragment.marriage) OR t.case_form IN \(Fragment.marriage))
        """
    }

    /// Years, from months. A sentence without prison is left out.
    private static func term(_ code: String, _ aggregate: Aggregate, sources: [String]) -> Measure {
        Measure(
            code, "years", aggregate, owners: ["court"], date: "sentences.imposed_on", opens: "sentences",
            restsOn: ["sentences"], sources: sources,
            facts: """
                SELECT z.id AS unit, z.id AS record, z.imposed_on AS on_date, z.prison_months / 12.0 AS amount
                FROM {sentences} z
                JOIN \(Fragment.convictedSoFar) v ON v.record = z.suspect AND v.on_date <= z.imposed_on
                WHERE z.imposed_on >= {first} AND z.imposed_on <= {last} AND z.prison_months > 0
                """)
    }
}
