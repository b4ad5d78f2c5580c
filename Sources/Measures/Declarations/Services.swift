extension Measure {
    /// Services, shelters and what was asked for in vain (S04); alternatives to removal (S11).
    static let services: [Measure] = [
        served("people_served", having: "1 = 1", sources: ["G19", "R08", "criterion 2"]),
        served("male_victims_served", having: "p.sex = 'male'", sources: ["G19", "R08", "criterion 2"]),
        Measure(
            "service_requests_declined", "requests", owners: ["womens_union"], date: "service_requests.requested_on",
            by: [kind, .sex], opens: "service_requests", restsOn: ["service_requests"],
            sources: ["G15", "criterion 2"], reveals: .personal, per: .person, facts: requests("declined")),
        Measure(
            "service_requests_unmet", "requests", owners: ["womens_union", "labour_ministry"],
            date: "service_requests.requested_on", by: [kind, .sex], opens: "service_requests",
            restsOn: ["service_requests"], sources: ["G19", "R08", "criterion 2"], reveals: .personal,
            per: .person, facts: requests("unmet")),
        Measure(
            "government_shelters", "shelters", .count, .stock, owners: ["womens_union"], date: "shelters.opened_on",
            opens: "shelters", restsOn: ["shelters"], isKeptComplete: true, sources: ["F43", "criterion 2"],
            facts: "SELECT h.id AS unit, h.id AS record, h.opened_on AS on_date FROM {shelters} h "
                + "WHERE h.government = 1 AND \(openAtEnd("h"))"),
        Measure(
            "shelter_beds", "beds", .sum, .stock, owners: ["womens_union"], date: "shelters.opened_on",
            by: [Dimension("takes", .texts(prefix: "dimension.takes"), isMany: true)],
            opens: "shelters", restsOn: ["shelters"], isKeptComplete: true, sources: ["R08", "criterion 2"],
            hasUnknowns: true,
            facts: """
                SELECT h.id AS unit, h.id AS record, h.opened_on AS on_date, h.beds AS amount,
                  CASE WHEN h.takes_women = 1 THEN 'women;' ELSE '' END
                  || CASE WHEN h.takes_men = 1 THEN 'men;' ELSE '' END
                  || CASE WHEN h.takes_children = 1 THEN 'children;' ELSE '' END AS takes,
                  CASE WHEN h.beds >= 0 THEN 1 END AS holds
                FROM {shelters} h WHERE \(openAtEnd("h"))
                """),
        Measure(
            "removal_alternatives_offered", "offers", owners: ["public_security"],
            date: "removal_alternatives.offered_on", by: [.list("outcome", "alternative_outcome", .personal)],
            opens: "removal_alternatives", restsOn: ["removal_alternatives"], sources: ["G18", "criterion 2"],
            reveals: .personal,
            facts: """
                SELECT n.id AS unit, n.id AS record, n.offered_on AS on_date, n.outcome
                FROM {removal_alternatives} n WHERE n.offered_on >= {first} AND n.offered_on <= {last}
                """),
    ]

    private static let kind = Dimension.list("kind", "service_kind", .personal)

    static func openAtEnd(_ table: String) -> String {
        "(\(table).opened_on IS NULL OR \(table).opened_on <= {last}) "
            + "AND (\(table).closed_on IS NULL OR \(table).closed_on > {last})"
    }

    /// People for whom a service began in the period, whether or not anyone identified them: none depends on it.
    private static func served(_ code: String, having condition: String, sources: [String]) -> Measure {
        Measure(
            code, "people", owners: ["womens_union", "labour_ministry", "ngo"], date: "services.started_on",
            by: [kind, .sex, .agencyKind], opens: "services", restsOn: ["services"], sources: sources,
            reveals: .personal, repeats: true,
            per: .person,
            facts: """
                SELECT v.person AS unit, v.id AS record, v.started_on AS on_date, v.kind, p.sex, a.kind AS agency_kind
                FROM {services} v JOIN {people} p ON p.id = v.person JOIN {agencies} a ON a.id = v.provider
                WHERE v.started_on >= {first} AND v.started_on <= {last} AND \(condition)
                """)
    }

    private static func requests(_ outcome: String) -> String {
        """
        SELECT q.id AS unit, q.id AS record, q.requested_on AS on_date, q.kind, p.sex
        FROM {service_requests} q JOIN {people} p ON p.id = q.person
        WHERE q.requested_on >= {first} AND q.requested_on <= {last} AND q.outcome = '\(outcome)'
        """
    }
}
