extension Measure {
    /// Cases with the prosecutor (S06), and what was asked about marriage cases there (G01). A marriage case
    /// without a finding may still have been looked at: how many were assessed is then not known.
    static let prosecution: [Measure] = [
        Measure(
            "cases_carried_over_pending", "cases", .count, .stock, owners: ["prosecutor"],
            date: "case_steps.taken_on", opens: "criminal_cases", restsOn: ["criminal_cases"],
            sources: ["F11", "criterion 1"],
            per: .criminalCase,
            facts: "SELECT t.record AS unit, t.record, t.on_date FROM \(Fragment.casesPendingWithProsecutor) t"),
        Measure(
            "suspects_carried_over_pending", "suspects", .count, .stock, owners: ["prosecutor"],
            date: "case_steps.taken_on", opens: "suspects", restsOn: ["criminal_cases", "suspects"],
            sources: ["F12", "criterion 1"],
            per: .criminalCase, facts: suspects(in: Fragment.casesPendingWithProsecutor)),
        Measure(
            "cases_before_prosecutor", "cases", owners: ["prosecutor"], date: "case_steps.taken_on",
            opens: "criminal_cases", restsOn: ["criminal_cases"], sources: ["F13", "criterion 1"],
            per: .criminalCase,
            facts: """
                SELECT record AS unit, record, min(on_date) AS on_date FROM
                  (SELECT record, on_date FROM \(Fragment.casesPendingWithProsecutor) p
                   UNION ALL SELECT record, on_date FROM \(Fragment.cases(taking: "refer_to_prosecutor")) r) t
                GROUP BY record
                """),
        byStep("cases_insufficient_information", "insufficient", sources: ["F14", "criterion 1"]),
        byStep("cases_returned_to_police", "return_to_police", sources: ["F15", "criterion 1"]),
        byStep("cases_charged", "charge", sources: ["R06", "criterion 1"]),
        marriageCases(
            "marriage_cases_assessed", having: "1 = 1", isKnown: "c.marriage_finding IS NOT NULL", by: [.finding],
            owners: ["anti_trafficking_department", "prosecutor"], sources: ["F08", "G01"]),
        marriageCases(
            "marriage_cases_not_assessed", having: "c.marriage_finding IS NULL",
            owners: ["anti_trafficking_department", "prosecutor"], sources: ["F08", "G01", "R12"]),
    ]

    private static func byStep(_ code: String, _ step: String, sources: [String]) -> Measure {
        Measure(
            code, "cases", owners: ["prosecutor"], date: "case_steps.taken_on", by: [.form], opens: "criminal_cases",
            restsOn: ["criminal_cases"], sources: sources,
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, c.form
                FROM \(Fragment.cases(taking: step)) t JOIN {criminal_cases} c ON c.id = t.record
                """)
    }

    private static func marriageCases(
        _ code: String, having condition: String, isKnown: String? = nil, by dimensions: [Dimension] = [],
        owners: [String], sources: [String]
    ) -> Measure {
        Measure(
            code, "cases", owners: owners, date: "case_steps.taken_on", by: dimensions, opens: "criminal_cases",
            restsOn: ["criminal_cases"], sources: sources, reveals: .personal, hasUnknowns: isKnown != nil,
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, c.marriage_finding AS finding,
                  CASE WHEN \(isKnown ?? "1 = 1") THEN 1 END AS holds
                FROM \(Fragment.cases(taking: "refer_to_prosecutor")) t JOIN {criminal_cases} c ON c.id = t.record
                WHERE c.form IN \(Fragment.marriage) AND \(condition)
                """)
    }
}
