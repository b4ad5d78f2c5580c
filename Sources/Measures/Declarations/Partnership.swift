extension Measure {
    /// Work with other countries (S10, S11).
    static let partnership: [Measure] = [
        Measure(
            "joint_case_victims", "victims", owners: ["anti_trafficking_department"], date: "case_steps.taken_on",
            by: [.country], opens: "case_victims", restsOn: ["criminal_cases", "case_victims"],
            sources: ["F30", "criterion 4"], reveals: .personal, repeats: true,
            per: .person,
            facts: """
                SELECT y.person AS unit, y.id AS record, t.on_date, c.cooperating_country AS country
                FROM \(Fragment.cases(taking: "open")) t JOIN {criminal_cases} c ON c.id = t.record
                JOIN {case_victims} y ON y.criminal_case = c.id
                WHERE c.cooperation = 'joint_investigation'
                """),
        handover(
            "suspects_transferred_abroad", "suspects", "suspect", "sent", owner: "anti_trafficking_department",
            sources: ["F31", "criterion 4", "criterion 5"]),
        handover(
            "victims_transferred_abroad", "victims", "victim", "sent", owner: "anti_trafficking_department",
            sources: ["F32", "criterion 4"]),
        handover(
            "victims_received_from_abroad", "victims", "victim", "received", owner: "foreign_ministry",
            sources: ["F33", "F34", "criterion 2", "criterion 4"]),
        Measure(
            "foreign_victims_returned", "victims", owners: ["foreign_ministry", "public_security"],
            date: "handovers.handed_on", by: [.country], opens: "handover_people",
            restsOn: ["handovers", "handover_people"], sources: ["G13", "criterion 2"], reveals: .personal,
            repeats: true,
            facts: """
                SELECT hp.person AS unit, hp.id AS record, h.handed_on AS on_date, h.country
                FROM {handovers} h JOIN {handover_people} hp ON hp.handover = h.id
                JOIN {people} p ON p.id = hp.person
                WHERE h.direction = 'sent' AND h.handed_on >= {first} AND h.handed_on <= {last}
                  AND hp.handed = 'victim' AND p.citizenship <> {home}
                """),
        Measure(
            "repatriation_cost", "LAK", .sum, owners: ["foreign_ministry", "public_security"],
            date: "handovers.handed_on", by: [.country, .agency], opens: "handovers", restsOn: ["handovers"],
            sources: ["G13", "criterion 2", "R12"], hasUnknowns: true,
            facts: """
                SELECT h.id AS unit, h.id AS record, h.handed_on AS on_date, h.cost_lak AS amount,
                  h.country, h.funded_by AS agency, CASE WHEN h.cost_lak >= 0 THEN 1 END AS holds
                FROM {handovers} h
                WHERE h.direction = 'sent' AND h.handed_on >= {first} AND h.handed_on <= {last}
                  AND h.id IN (SELECT hp.handover FROM {handover_people} hp WHERE hp.handed = 'victim')
                """),
    ]

    /// People handed over in one direction. Someone whom no record names is counted by the handover's row.
    private static func handover(
        _ code: String, _ unit: String, _ handed: String, _ direction: String, owner: String, sources: [String]
    ) -> Measure {
        let who = handed == "suspect" ? "hp.suspect" : "hp.person"
        return Measure(
            code, unit, owners: [owner], date: "handovers.handed_on", by: [.country, .child],
            opens: "handover_people", restsOn: ["handovers", "handover_people"], sources: sources, reveals: .personal,
            repeats: true,
            facts: """
                SELECT coalesce(\(who), hp.id) AS unit, hp.id AS record, h.handed_on AS on_date, h.country,
                  \(Fragment.yesNo("hp.child")) AS child
                FROM {handovers} h JOIN {handover_people} hp ON hp.handover = h.id
                WHERE h.direction = '\(direction)' AND h.handed_on >= {first} AND h.handed_on <= {last}
                  AND hp.handed = '\(handed)'
                """)
    }
}
