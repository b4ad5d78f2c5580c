extension Measure {
    /// Committees, plan, money, awareness and demand (S20, S21), and how complete the registers are (R12).
    static let coordination: [Measure] = [
        Measure(
            "budget_per_ministry", "LAK", .mean, owners: ["every_ministry"], date: "budget_lines.period_from",
            by: [.agency], opens: "budget_lines", restsOn: ["budget_lines"], isKeptComplete: true,
            sources: ["F47", "criterion 3", "R12"], facts: budget("approved_lak")),
        Measure(
            "spending_by_agency", "LAK", .sum, owners: ["every_ministry"], date: "budget_lines.period_from",
            by: [.agency], opens: "budget_lines", restsOn: ["budget_lines"], isKeptComplete: true,
            sources: ["G27", "criterion 3", "R12"], hasUnknowns: true, facts: budget("spent_lak")),
        committees("provinces_with_committee", "provinces", "province"),
        committees("districts_with_committee", "districts", "district"),
        Measure(
            "progress_reports_published", "reports", owners: ["secretariat"], date: "progress_reports.published_on",
            opens: "progress_reports", restsOn: ["progress_reports"], sources: ["G21", "R07", "criterion 10"],
            facts: """
                SELECT r.id AS unit, r.id AS record, r.published_on AS on_date FROM {progress_reports} r
                WHERE r.published_on >= {first} AND r.published_on <= {last}
                """),
        events("awareness_events_held", holds: "1", sources: ["F51", "criterion 3"]),
        events(
            "activities_aimed_at_buyers",
            holds: "CASE WHEN e.audience = 'buyers' THEN 1 ELSE e.aimed_at_buyers END",
            sources: ["G26", "criterion 12"]),
        Measure(
            "registers_attested_complete", "registers", owners: ["every_agency"], date: "attestations.period_from",
            by: [.agency], opens: "attestations", restsOn: ["attestations"], isKeptComplete: true, sources: ["R12"],
            repeats: true,
            facts: """
                SELECT t.register AS unit, t.id AS record, t.said_on AS on_date, t.agency FROM {attestations} t
                WHERE t.register IS NOT NULL AND t.says IN ('complete', 'none')
                  AND t.period_from <= {last} AND t.period_to >= {first}
                """),
    ]

    /// Each agency's line for the stretch that overlaps the period by most months; lines of one stretch are added up.
    private static func budget(_ column: String) -> String {
        func month(_ day: String) -> String {
            "(CAST(substr(\(day), 1, 4) AS integer) * 12 + CAST(substr(\(day), 6, 2) AS integer))"
        }
        let start = "CASE WHEN l.period_from > {first} THEN \(month("l.period_from")) ELSE \(month("{first}")) END"
        let end = "CASE WHEN l.period_to < {last} THEN \(month("l.period_to")) ELSE \(month("{last}")) END"
        return """
            SELECT agency AS unit, record, period_from AS on_date, amount, agency,
              CASE WHEN amount >= 0 THEN 1 END AS holds FROM
              (SELECT agency, record, period_from, amount,
                 row_number() OVER (PARTITION BY agency ORDER BY months DESC, period_from DESC) AS place FROM
                 (SELECT l.agency, l.period_from, l.period_to, min(l.id) AS record, sum(l.\(column)) AS amount,
                    min(\(end) - \(start)) AS months
                  FROM {budget_lines} l WHERE l.period_from <= {last} AND l.period_to >= {first}
                  GROUP BY l.agency, l.period_from, l.period_to) stretches) lines
            WHERE place = 1
            """
    }

    private static func committees(_ code: String, _ unit: String, _ level: String) -> Measure {
        Measure(
            code, unit, .count, .stock, owners: ["secretariat"], date: "committees.established_on",
            opens: "committees", restsOn: ["committees"], isKeptComplete: true, sources: ["F48", "criterion 3"],
            facts: """
                SELECT c.place AS unit, min(c.id) AS record, min(c.established_on) AS on_date FROM {committees} c
                WHERE c.level = '\(level)' AND c.established_on <= {last}
                  AND (c.dissolved_on IS NULL OR c.dissolved_on > {last})
                GROUP BY c.place
                """)
    }

    private static func events(_ code: String, holds: String, sources: [String]) -> Measure {
        Measure(
            code, "events", owners: ["secretariat"], date: "awareness_events.held_on",
            by: [.list("topic", "awareness_topic"), .province], opens: "awareness_events",
            restsOn: ["awareness_events"], sources: sources, hasUnknowns: true,
            facts: """
                SELECT e.id AS unit, e.id AS record, e.held_on AS on_date, e.topic, e.province, \(holds) AS holds
                FROM {awareness_events} e WHERE e.held_on >= {first} AND e.held_on <= {last}
                """)
    }
}
