extension Measure {
    /// Compensation (S08) and protection of those who testify (S09).
    static let courts: [Measure] = [
        order(
            "defendants_ordered_to_pay_compensation", "defendants", of: "m.suspect", sources: ["F44", "criterion 2"]),
        order("victims_awarded_compensation", "victims", of: "m.person", sources: ["F45", "criterion 2"]),
        Measure(
            "compensation_ordered", "LAK", .sum, owners: ["court"], date: "compensation_orders.ordered_on",
            opens: "compensation_orders", restsOn: ["compensation_orders"], sources: ["F46", "criterion 2"],
            facts: """
                SELECT m.id AS unit, m.id AS record, m.ordered_on AS on_date, m.amount_lak AS amount
                FROM {compensation_orders} m
                JOIN \(Fragment.convictedSoFar) v ON v.record = m.suspect AND v.on_date <= m.ordered_on
                WHERE m.ordered_on >= {first} AND m.ordered_on <= {last} AND m.amount_lak > 0
                """),
        Measure(
            "compensation_paid", "LAK", .sum, owners: ["court"], date: "compensation_orders.paid_on",
            opens: "compensation_orders", restsOn: ["compensation_orders"], sources: ["G20", "criterion 2"],
            hasUnknowns: true,
            facts: """
                SELECT m.id AS unit, m.id AS record, coalesce(m.paid_on, m.ordered_on) AS on_date,
                  m.paid_lak AS amount, CASE WHEN m.paid_lak > 0 THEN 1 WHEN m.paid_lak = 0 THEN 0 END AS holds
                FROM {compensation_orders} m
                JOIN \(Fragment.convictedSoFar) v ON v.record = m.suspect AND v.on_date <= m.ordered_on
                WHERE (m.paid_on >= {first} AND m.paid_on <= {last}) OR (m.paid_lak IS NULL AND m.ordered_on <= {last})
                """),
        Measure(
            "compensation_without_request", "victims", owners: ["court"], date: "compensation_orders.ordered_on",
            opens: "compensation_orders", restsOn: ["compensation_orders"], sources: ["G20", "R09", "criterion 2"],
            reveals: .personal, hasUnknowns: true,
            facts: """
                SELECT m.person AS unit, min(m.id) AS record, min(m.ordered_on) AS on_date,
                  1 - min(m.requested_by_victim) AS holds
                FROM {compensation_orders} m
                JOIN \(Fragment.convictedSoFar) v ON v.record = m.suspect AND v.on_date <= m.ordered_on
                WHERE m.ordered_on >= {first} AND m.ordered_on <= {last} AND m.amount_lak > 0
                GROUP BY m.person
                """),
        Measure(
            "victims_who_testified", "victims", owners: ["court"], date: "case_victims.testified_on",
            by: [.list("protection", "protection_measure", .personal, isMany: true), .sex], opens: "case_victims",
            restsOn: ["case_victims"], sources: ["G17", "criterion 2"], reveals: .personal,
            per: .person,
            facts: """
                SELECT t.person AS unit, t.id AS record, t.testified_on AS on_date, t.protection, p.sex FROM
                  (SELECT y.id, y.person, y.testified_on, y.protection,
                     row_number() OVER (PARTITION BY y.person ORDER BY y.testified_on DESC, y.entry DESC) AS place
                   FROM {case_victims} y WHERE y.testified_on >= {first} AND y.testified_on <= {last}) t
                JOIN {people} p ON p.id = t.person WHERE t.place = 1
                """),
    ]

    private static func order(_ code: String, _ unit: String, of column: String, sources: [String]) -> Measure {
        Measure(
            code, unit, owners: ["court"], date: "compensation_orders.ordered_on", opens: "compensation_orders",
            restsOn: ["compensation_orders"], sources: sources, reveals: .personal,
            facts: """
                SELECT \(column) AS unit, min(m.id) AS record, min(m.ordered_on) AS on_date
                FROM {compensation_orders} m
                JOIN \(Fragment.convictedSoFar) v ON v.record = m.suspect AND v.on_date <= m.ordered_on
                WHERE m.ordered_on >= {first} AND m.ordered_on <= {last} AND m.amount_lak > 0
                GROUP BY \(column)
                """)
    }
}
