import Domain

extension Measure {
    /// Stock and flow of every lifecycle's stages: pending at the start + in − out = pending at the end,
    /// for each stage and any period.
    static let caseStages: [Measure] =
        stages(
            of: "case", unit: "cases", owner: "anti_trafficking_department", begun: "reported_on",
            sources: ["F11", "F13", "R06", "criterion 1"])
        + stages(
            of: "suspect", unit: "suspects", owner: "prosecutor", begun: nil, sources: ["F12", "R06", "criterion 1"])

    static let careStages: [Measure] =
        stages(of: "referral", unit: "referrals", owner: "every_agency", begun: "made_on", sources: ["criterion 2"])
        + stages(
            of: "identification", unit: "identifications", owner: "anti_trafficking_department", begun: "opened_on",
            sources: ["criterion 2"])

    private static func stages(
        of code: String, unit: String, owner: String, begun: String?, sources: [String]
    ) -> [Measure] {
        guard let lifecycle = Lifecycle.all.first(where: { $0.code == code }) else { return [] }
        let stage = Dimension("stage", .texts(prefix: "state.\(code)"))
        let history = history(of: lifecycle, begun: begun)
        func stock(_ name: String, _ until: String) -> Measure {
            Measure(
                "\(unit)_pending_at_\(name)", unit, .count, .stock, owners: [owner], date: "\(code)_steps.taken_on",
                by: [stage], opens: lifecycle.register, restsOn: [lifecycle.register], sources: sources,
                facts: """
                    SELECT record AS unit, record, on_date, stage FROM
                      (SELECT record, on_date, stage,
                         row_number() OVER (PARTITION BY record ORDER BY on_date DESC, entry DESC) AS place
                       FROM \(history) h WHERE on_date \(until)) last_steps
                    WHERE place = 1
                    """)
        }
        func flow(_ name: String, _ column: String) -> Measure {
            Measure(
                "\(unit)_\(name)", "moves", owners: [owner], date: "\(code)_steps.taken_on", by: [stage],
                opens: lifecycle.register, restsOn: [lifecycle.register], sources: sources,
                facts: """
                    SELECT step_id AS unit, record, on_date, \(column) AS stage FROM
                      (SELECT step_id, record, on_date, stage,
                         lag(stage) OVER (PARTITION BY record ORDER BY on_date, entry) AS previous
                       FROM \(history) h WHERE on_date <= {last}) moves
                    WHERE on_date >= {first} AND \(column) IS NOT NULL
                    """)
        }
        return [
            stock("start", "< {first}"), flow("entering_stage", "stage"), flow("leaving_stage", "previous"),
            stock("end", "<= {last}"),
        ]
    }

    /// `step_id`, `record`, `entry`, `on_date`, `stage`: every record's beginning and every step it took, with
    /// the stage it led to. A suspect begins with the case.
    private static func history(of lifecycle: Lifecycle, begun: String?) -> String {
        let stages = lifecycle.steps.map { "WHEN '\($0.code)' THEN '\($0.to)'" }.joined(separator: " ")
        let beginnings =
            begun.map {
                "SELECT id AS step_id, id AS record, 0 AS entry, \($0) AS on_date FROM {\(lifecycle.register)} r"
            }
                ?? """
                SELECT k.id AS step_id, k.id AS record, 0 AS entry, c.reported_on AS on_date
                FROM {suspects} k JOIN {criminal_cases} c ON c.id = k.criminal_case
                """
        return """
            (SELECT step_id, record, entry, on_date, '\(lifecycle.initial)' AS stage FROM (\(beginnings)) begun
             UNION ALL SELECT s.id, s.record, s.entry, s.taken_on, CASE s.step \(stages) END
             FROM {\(lifecycle.code)_steps} s)
            """
    }
}
