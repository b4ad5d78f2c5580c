extension Measure {
    /// Screenings by who, where and with what result (S01, S13, S14, S16), and referrals (S02).
    static let screening: [Measure] = [
        Measure(
            "screenings_held", "screenings", owners: ["every_agency"], date: "screenings.screened_on",
            by: [context, result, .agencyKind], opens: "screenings", restsOn: ["screenings"],
            sources: ["R01", "criterion 2", "criterion 6"],
            per: .screening,
            facts: """
                SELECT s.id AS unit, s.id AS record, s.screened_on AS on_date, s.context, s.result,
                  a.kind AS agency_kind
                \(held) JOIN {agencies} a ON a.id = s.agency \(inPeriod)
                """),
        Measure(
            "people_screened", "people", owners: ["every_agency"], date: "screenings.screened_on",
            by: [context, .sex, .ageStatus], opens: "screenings", restsOn: ["screenings"],
            sources: ["R01", "criterion 2"], reveals: .personal, repeats: true,
            per: .person,
            facts: """
                SELECT s.person AS unit, s.id AS record, s.screened_on AS on_date, s.context, p.sex, s.age_status
                \(held) JOIN {people} p ON p.id = s.person \(inPeriod)
                """),
        Measure(
            "screenings_at_sites", "screenings", owners: ["police", "labour_inspectorate"],
            date: "screenings.screened_on", by: [.siteKind, .province, result], opens: "screenings",
            restsOn: ["screenings"], sources: ["G07", "R01", "criterion 2"],
            per: .screening,
            facts: """
                SELECT s.id AS unit, s.id AS record, s.screened_on AS on_date, w.kind AS site_kind, w.province, s.result
                \(held) JOIN {sites} w ON w.id = s.site \(inPeriod)
                """),
        Measure(
            "screenings_in_economic_zones", "screenings", owners: ["police"], date: "screenings.screened_on",
            by: [.zone, .siteKind, result], opens: "screenings", restsOn: ["screenings"],
            sources: ["G07", "G08", "R01", "criterion 2"],
            per: .screening,
            facts: """
                SELECT s.id AS unit, s.id AS record, s.screened_on AS on_date, z.zone, w.kind AS site_kind, s.result
                \(held) JOIN \(Fragment.zoneSites) z ON z.id = s.site JOIN {sites} w ON w.id = s.site \(inPeriod)
                """),
        Measure(
            "screenings_at_informal_crossings", "screenings", owners: ["immigration_police", "village_authority"],
            date: "screenings.screened_on", by: [.province, result], opens: "screenings", restsOn: ["screenings"],
            sources: ["G11", "R04", "criterion 2", "criterion 6"], hasUnknowns: true,
            per: .screening,
            facts: """
                SELECT s.id AS unit, s.id AS record, s.screened_on AS on_date, x.province, s.result,
                  CASE WHEN s.informal_crossing = 1 OR x.official = 0 THEN 1
                       WHEN s.informal_crossing = 0 OR x.official = 1 THEN 0
                       WHEN s.context NOT IN ('returnee', 'quarantine') THEN 0 END AS holds
                \(held) LEFT JOIN {crossings} x ON x.id = s.crossing \(inPeriod)
                """),
        Measure(
            "screenings_by_missions", "screenings", owners: ["foreign_ministry"], date: "screenings.screened_on",
            by: [.country, result], opens: "screenings", restsOn: ["screenings"],
            answeredBy: ["mission", "foreign_ministry"], sources: ["G12", "R11", "criterion 2"],
            per: .screening,
            facts: """
                SELECT s.id AS unit, s.id AS record, s.screened_on AS on_date, a.country, s.result
                \(held) JOIN {agencies} a ON a.id = s.agency \(inPeriod) AND a.kind = 'mission'
                """),
        Measure(
            "referrals_made", "referrals", owners: ["every_agency"], date: "referrals.made_on",
            by: [.list("purpose", "referral_purpose"), .agencyKind], opens: "referrals", restsOn: ["referrals"],
            sources: ["R01", "criterion 2"],
            per: .referral,
            facts: """
                SELECT r.id AS unit, r.id AS record, r.made_on AS on_date, r.purpose, a.kind AS agency_kind
                FROM {referrals} r JOIN {agencies} a ON a.id = r.from_agency
                WHERE r.made_on >= {first} AND r.made_on <= {last}
                """),
        Measure(
            "referrals_answered_late", "referrals", owners: ["every_agency"], date: "referral_steps.taken_on",
            by: [.agency], opens: "referrals", restsOn: ["referrals"], sources: ["R01", "criterion 2"],
            per: .referral,
            facts: """
                SELECT r.id AS unit, r.id AS record, t.on_date, r.to_agency AS agency
                FROM (SELECT s.record, min(s.taken_on) AS on_date FROM {referral_steps} s
                      WHERE s.step IN ('accept', 'decline', 'return_for_information') AND s.taken_on <= {last}
                        AND s.record IN (SELECT w.record FROM {referral_steps} w
                                         WHERE w.taken_on >= {first} AND w.taken_on <= {last})
                      GROUP BY s.record) t
                JOIN {referrals} r ON r.id = t.record
                WHERE t.on_date >= {first} AND r.due_on < t.on_date
                """),
    ]

    private static let held = "FROM {screenings} s"
    private static let inPeriod = "WHERE s.screened_on >= {first} AND s.screened_on <= {last}"
    private static let context = Dimension.list("context", "screening_context")
    private static let result = Dimension.list("result", "screening_result", .personal)
}
