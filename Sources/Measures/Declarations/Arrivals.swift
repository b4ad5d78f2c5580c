extension Measure {
    /// People found in raids (S05) and returnees who arrived in batches (S12): how many of them were screened.
    static let arrivals: [Measure] = [
        raid("people_found_in_raids", "people", "d.people_found", sources: ["G09", "R03", "criterion 2"]),
        raid("people_charged_in_raids", "people", "d.people_charged", sources: ["G09", "R03", "criterion 2"]),
        Measure(
            "people_screened_before_charge", "people", owners: ["police"], date: "raids.raided_on",
            by: [.ageStatus, .sex], opens: "screenings", restsOn: ["raids", "screenings"],
            sources: ["G09", "R03", "criterion 2"], reveals: .personal, repeats: true, hasUnknowns: true,
            per: .person,
            facts: """
                SELECT s.person AS unit, s.id AS record, d.raided_on AS on_date, s.age_status, p.sex,
                  s.before_charge AS holds
                FROM {raids} d JOIN {screenings} s ON s.raid = d.id JOIN {people} p ON p.id = s.person
                WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                """),
        Measure(
            "raid_screening_rate", "percent", .percent, owners: ["police"], date: "raids.raided_on",
            opens: "raids", restsOn: ["raids", "screenings"], sources: ["G09", "R03", "criterion 2"], hasUnknowns: true,
            per: .raid,
            facts: """
                SELECT d.id AS unit, d.id AS record, d.raided_on AS on_date, coalesce(n.people, 0) AS amount,
                  d.people_found AS whole, CASE WHEN coalesce(n.unsaid, 0) = 0 THEN 1 END AS holds
                FROM {raids} d LEFT JOIN
                  (SELECT s.raid, count(DISTINCT CASE WHEN s.before_charge = 1 THEN s.person END) AS people,
                     sum(CASE WHEN s.before_charge IS NULL THEN 1 ELSE 0 END) AS unsaid
                   FROM {screenings} s WHERE s.raid IN (SELECT w.id FROM {raids} w WHERE w.raided_on >= {first} AND w.raided_on <= {last})
                   GROUP BY s.raid) n ON n.raid = d.id
                WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                """),
        Measure(
            "returnees_arrived", "returnees", .sum, owners: ["health_ministry", "immigration_police"],
            date: "arrivals.arrived_on", by: [.country], opens: "arrivals", restsOn: ["arrivals"],
            sources: ["F53", "G10", "criterion 6"],
            per: .arrival,
            facts: """
                SELECT b.id AS unit, b.id AS record, b.arrived_on AS on_date, b.returnees AS amount,
                  b.from_country AS country
                FROM {arrivals} b WHERE b.arrived_on >= {first} AND b.arrived_on <= {last}
                """),
        Measure(
            "returnees_screened", "people", owners: ["health_ministry", "immigration_police"],
            date: "arrivals.arrived_on", by: [.country, .sex, .ageStatus], opens: "screenings",
            restsOn: ["arrivals", "screenings"], sources: ["F53", "G10", "R01", "R02", "criterion 2"],
            reveals: .personal, repeats: true,
            per: .person,
            facts: """
                SELECT s.person AS unit, s.id AS record, b.arrived_on AS on_date, b.from_country AS country, p.sex,
                  s.age_status
                FROM {arrivals} b JOIN {screenings} s ON s.arrival = b.id JOIN {people} p ON p.id = s.person
                WHERE b.arrived_on >= {first} AND b.arrived_on <= {last}
                """),
        Measure(
            "arrival_screening_rate", "percent", .percent, owners: ["health_ministry", "immigration_police"],
            date: "arrivals.arrived_on", by: [.country], opens: "arrivals", restsOn: ["arrivals", "screenings"],
            sources: ["G10", "R01", "criterion 2", "criterion 6"],
            per: .arrival,
            facts: """
                SELECT b.id AS unit, b.id AS record, b.arrived_on AS on_date, b.from_country AS country,
                  coalesce(n.people, 0) AS amount, b.returnees AS whole
                FROM {arrivals} b LEFT JOIN
                  (SELECT s.arrival, count(DISTINCT s.person) AS people FROM {screenings} s
                   WHERE s.arrival IN (SELECT w.id FROM {arrivals} w WHERE w.arrived_on >= {first} AND w.arrived_on <= {last})
                   GROUP BY s.arrival) n ON n.arrival = b.id
                WHERE b.arrived_on >= {first} AND b.arrived_on <= {last}
                """),
    ]

    private static func raid(_ code: String, _ unit: String, _ column: String, sources: [String]) -> Measure {
        Measure(
            code, unit, .sum, owners: ["police"], date: "raids.raided_on", by: [.siteKind], opens: "raids",
            restsOn: ["raids"], sources: sources, hasUnknowns: true,
            per: .raid,
            facts: """
                SELECT d.id AS unit, d.id AS record, d.raided_on AS on_date, \(column) AS amount, w.kind AS site_kind,
                  CASE WHEN \(column) >= 0 THEN 1 END AS holds
                FROM {raids} d JOIN {sites} w ON w.id = d.site
                WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                """)
    }
}
