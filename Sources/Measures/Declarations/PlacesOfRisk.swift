/// How far screening reaches: places of risk (S14), raids and groups that came home by the numbers on their cards (S05,
/// S12), informal crossings (S13). What the report of 2021 could not say (G07 to G11).
extension Measure {
    static let coverage: [Measure] = [
        Measure(
            "inspections_held", "inspections", owners: ["labour_inspectorate", "police"],
            date: "inspections.inspected_on", by: [.siteKind, .province, .agencyKind], opens: "inspections",
            restsOn: ["inspections"], sources: ["G07", "R01", "criterion 2"],
            per: .inspection,
            facts: """
                SELECT i.id AS unit, i.id AS record, i.inspected_on AS on_date, w.kind AS site_kind, w.province,
                  a.kind AS agency_kind
                FROM {inspections} i JOIN {sites} w ON w.id = i.site JOIN {agencies} a ON a.id = i.agency \(inspected)
                """),
        Measure(
            "people_present_at_inspections", "people", .sum, owners: ["labour_inspectorate", "police"],
            date: "inspections.inspected_on", by: [.siteKind, .province], opens: "inspections",
            restsOn: ["inspections"], sources: ["G07", "R01", "criterion 2"],
            per: .inspection,
            facts: """
                SELECT i.id AS unit, i.id AS record, i.inspected_on AS on_date, i.people_present AS amount,
                  w.kind AS site_kind, w.province
                FROM {inspections} i JOIN {sites} w ON w.id = i.site \(inspected)
                """),
        Measure(
            "people_screened_at_sites", "people", owners: ["police", "labour_inspectorate"],
            date: "screenings.screened_on", by: [.siteKind, .province, .sex, .ageStatus], opens: "screenings",
            restsOn: ["screenings"], sources: ["G07", "R01", "criterion 2"], reveals: .personal, repeats: true,
            per: .person,
            facts: """
                SELECT s.person AS unit, s.id AS record, s.screened_on AS on_date, w.kind AS site_kind, w.province,
                  p.sex, s.age_status
                FROM {screenings} s JOIN {sites} w ON w.id = s.site JOIN {people} p ON p.id = s.person \(screened)
                  AND w.kind <> 'quarantine_centre'
                """),
        // Unknown of a place that nobody visited is no zero; that nobody visited it is.
        Measure(
            "risk_sites_reached", "percent", .percent, .stock, owners: ["police", "labour_inspectorate"],
            date: "screenings.screened_on", by: [.siteKind, .province], opens: "sites",
            restsOn: ["sites", "screenings", "inspections"], sources: ["G07", "G08", "R01", "criterion 2"],
            facts: """
                SELECT w.id AS unit, w.id AS record, w.opened_on AS on_date, w.kind AS site_kind, w.province,
                  CASE WHEN w.id IN (SELECT s.site FROM {screenings} s \(screened) AND s.site IS NOT NULL)
                    OR w.id IN (SELECT i.site FROM {inspections} i \(inspected)) THEN 1 ELSE 0 END AS amount,
                  1 AS whole
                FROM {sites} w WHERE w.kind NOT IN ('quarantine_centre', 'other') AND \(openAtEnd("w"))
                """),
        Measure(
            "people_charged_unscreened", "people", owners: ["police"], date: "raids.raided_on",
            by: [.siteKind, .province], opens: "batch_people", restsOn: ["raids", "batch_people"],
            sources: ["G09", "R03", "criterion 2"], reveals: .personal,
            per: .raid,
            facts: """
                SELECT b.id AS unit, b.id AS record, d.raided_on AS on_date, w.kind AS site_kind, w.province
                FROM {raids} d JOIN {batch_people} b ON b.raid = d.id JOIN {sites} w ON w.id = d.site
                WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                  AND b.id IN (SELECT t.record FROM {batch_person_steps} t WHERE t.step = 'found_charged')
                """),
        Measure(
            "raid_age_established_rate", "percent", .percent, owners: ["police"], date: "raids.raided_on",
            by: [.siteKind, .province], opens: "raids", restsOn: ["raids", "screenings"],
            sources: ["G09", "R03", "criterion 2"],
            per: .raid,
            facts: """
                SELECT d.id AS unit, d.id AS record, d.raided_on AS on_date, coalesce(n.people, 0) AS amount,
                  d.people_found AS whole, w.kind AS site_kind, w.province
                FROM {raids} d JOIN {sites} w ON w.id = d.site LEFT JOIN
                  (SELECT s.raid, count(DISTINCT s.person) AS people FROM {screenings} s
                   WHERE s.age_status IN ('adult', 'child')
                     AND s.raid IN (SELECT e.id FROM {raids} e WHERE e.raided_on >= {first} AND e.raided_on <= {last})
                   GROUP BY s.raid) n ON n.raid = d.id
                WHERE d.raided_on >= {first} AND d.raided_on <= {last}
                """),
        Measure(
            "people_screened_at_informal_crossings", "people", owners: ["immigration_police", "village_authority"],
            date: "screenings.screened_on", by: [.province, .sex, .ageStatus], opens: "screenings",
            restsOn: ["screenings"], sources: ["G11", "R04", "criterion 2", "criterion 6"], reveals: .personal,
            repeats: true,
            per: .person,
            facts: """
                SELECT s.person AS unit, s.id AS record, s.screened_on AS on_date, x.province, p.sex, s.age_status
                FROM {screenings} s JOIN {people} p ON p.id = s.person LEFT JOIN {crossings} x ON x.id = s.crossing
                \(screened) AND (s.informal_crossing = 1 OR x.official = 0)
                """),
    ]

    private static let inspected = "WHERE i.inspected_on >= {first} AND i.inspected_on <= {last}"
    private static let screened = "WHERE s.screened_on >= {first} AND s.screened_on <= {last}"
}
