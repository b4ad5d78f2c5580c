extension Measure {
    /// Cases from report to prosecutor (S06).
    static let investigations: [Measure] = [
        Measure(
            "investigations_opened", "cases", owners: ["anti_trafficking_department"], date: "case_steps.taken_on",
            by: [.form], opens: "criminal_cases", restsOn: ["criminal_cases"],
            sources: ["F01", "F02", "R06", "criterion 1"],
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, c.form
                FROM \(Fragment.cases(taking: "open")) t JOIN {criminal_cases} c ON c.id = t.record
                """),
        Measure(
            "suspects_in_investigations_opened", "suspects", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", opens: "suspects", restsOn: ["criminal_cases", "suspects"],
            sources: ["F03", "R06", "criterion 1"],
            per: .criminalCase, facts: suspects(in: Fragment.cases(taking: "open"))),
        Measure(
            "cases_referred_to_prosecutor", "cases", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", by: [.form], opens: "criminal_cases", restsOn: ["criminal_cases"],
            sources: ["F06", "F08", "F09", "F10", "R06", "criterion 1"],
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, c.form
                FROM \(Fragment.cases(taking: "refer_to_prosecutor")) t JOIN {criminal_cases} c ON c.id = t.record
                """),
        Measure(
            "suspects_in_cases_referred", "suspects", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", opens: "suspects", restsOn: ["criminal_cases", "suspects"],
            sources: ["F07", "criterion 1"],
            per: .criminalCase, facts: suspects(in: Fragment.cases(taking: "refer_to_prosecutor"))),
        Measure(
            "cases_referred_of_those_opened", "cases", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", by: [.form], opens: "criminal_cases", restsOn: ["criminal_cases"],
            sources: ["F04", "F08", "F09", "F10", "criterion 1"],
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, c.form
                FROM \(Fragment.cases(taking: "refer_to_prosecutor")) t
                JOIN \(Fragment.cases(taking: "open")) o ON o.record = t.record
                JOIN {criminal_cases} c ON c.id = t.record
                """),
        Measure(
            "suspects_in_cases_referred_of_those_opened", "suspects", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", opens: "suspects", restsOn: ["criminal_cases", "suspects"],
            sources: ["F05", "criterion 1"],
            per: .criminalCase,
            facts: suspects(in: Fragment.cases(taking: "refer_to_prosecutor"))
                + " JOIN \(Fragment.cases(taking: "open")) o ON o.record = t.record"),
        Measure(
            "cases_referred_form_unspecified", "cases", owners: ["anti_trafficking_department"],
            date: "case_steps.taken_on", opens: "criminal_cases", restsOn: ["criminal_cases"],
            sources: ["F10", "G02", "R12"],
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date
                FROM \(Fragment.cases(taking: "refer_to_prosecutor")) t JOIN {criminal_cases} c ON c.id = t.record
                WHERE c.form = 'unspecified'
                """),
        Measure(
            "investigations_in_economic_zones", "cases", owners: ["anti_trafficking_department", "police"],
            date: "case_steps.taken_on", by: [.zone, .form], opens: "criminal_cases", restsOn: ["criminal_cases"],
            sources: ["G04", "R06", "criterion 1"], hasUnknowns: true,
            per: .criminalCase,
            facts: """
                SELECT t.record AS unit, t.record, t.on_date, w.zone, c.form,
                  CASE WHEN w.id IS NOT NULL THEN 1 WHEN c.site IS NOT NULL THEN 0 END AS holds
                FROM \(Fragment.cases(taking: "open")) t JOIN {criminal_cases} c ON c.id = t.record
                LEFT JOIN \(Fragment.zoneSites) w ON w.id = c.site
                """),
    ]

    /// The suspects in the cases that a query gives as `record`, `on_date`.
    static func suspects(in cases: String) -> String {
        """
        SELECT k.id AS unit, k.id AS record, t.on_date
        FROM \(cases) t JOIN {suspects} k ON k.criminal_case = t.record
        """
    }
}
