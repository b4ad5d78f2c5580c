extension Measure {
    /// Recruitment agencies and what they charge (S17), and the crossings (S13).
    static let migration: [Measure] = [
        Measure(
            "recruitment_agencies_authorised", "agencies", .count, .stock, owners: ["labour_ministry"],
            date: "recruitment_agencies.licensed_on",
            by: [Dimension("operating", .texts(prefix: "dimension.operating"))],
            opens: "recruitment_agencies", restsOn: ["recruitment_agencies"], isKeptComplete: true,
            sources: ["F52", "criterion 3"],
            facts: """
                SELECT e.id AS unit, e.id AS record, e.licensed_on AS on_date,
                  \(Fragment.yesNo("e.operating")) AS operating
                FROM {recruitment_agencies} e
                WHERE e.licensed_on <= {last} AND (e.licence_ended_on IS NULL OR e.licence_ended_on > {last})
                """),
        Measure(
            "fees_per_worker", "LAK", .mean, owners: ["labour_ministry"], date: "recruitment_fees.paid_on",
            by: [.recruitmentAgency], opens: "recruitment_fees", restsOn: ["recruitment_fees"],
            sources: ["G24", "R10", "criterion 3"], reveals: .personal,
            facts: """
                SELECT f.recruitment_agency || '/' || f.worker_code AS unit, min(f.id) AS record,
                  min(f.paid_on) AS on_date, sum(f.amount_lak) AS amount, f.recruitment_agency
                FROM {recruitment_fees} f WHERE f.paid_on >= {first} AND f.paid_on <= {last}
                GROUP BY f.recruitment_agency, f.worker_code
                """),
        Measure(
            "official_crossings", "crossings", .count, .stock, owners: ["immigration_police"],
            date: "crossings.opened_on", by: [.country], opens: "crossings", restsOn: ["crossings"],
            isKeptComplete: true, sources: ["F54", "criterion 6"],
            facts: "SELECT x.id AS unit, x.id AS record, x.opened_on AS on_date, x.neighbour AS country "
                + "FROM {crossings} x WHERE x.official = 1 AND \(openAtEnd("x"))"),
    ]
}
