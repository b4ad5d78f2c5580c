extension Measure {
    /// Formal identification by the Anti-Trafficking Department (S02).
    static let identification: [Measure] = [
        Measure(
            "victims_identified", "victims", owners: ["anti_trafficking_department"],
            date: "identification_steps.taken_on", by: [.form, .sex, .age, .citizenship, .countryOfExploitation],
            opens: "identifications", restsOn: ["identifications"],
            sources: ["F35", "F36", "F37", "F38", "G16", "R01", "criterion 2"], reveals: .personal,
            per: .person,
            facts: """
                SELECT v.person AS unit, v.identification AS record, v.on_date, v.form, p.sex,
                  CASE v.child WHEN 1 THEN 'child' WHEN 0 THEN 'adult' END AS age, p.citizenship,
                  v.country_of_exploitation
                FROM \(Fragment.identified) v JOIN {people} p ON p.id = v.person
                """),
        Measure(
            "foreign_victims_identified", "victims", owners: ["anti_trafficking_department"],
            date: "identification_steps.taken_on", by: [.form, .citizenship], opens: "identifications",
            restsOn: ["identifications"], sources: ["F42", "G14", "criterion 2", "criterion 8"], reveals: .personal,
            per: .person,
            facts: """
                SELECT v.person AS unit, v.identification AS record, v.on_date, v.form, p.citizenship
                FROM \(Fragment.identified) v JOIN {people} p ON p.id = v.person WHERE p.citizenship <> {home}
                """),
        Measure(
            "identified_victims_referred_for_services", "victims", owners: ["anti_trafficking_department"],
            date: "identification_steps.taken_on", by: [.form, .sex], opens: "identifications",
            restsOn: ["identifications", "referrals"], sources: ["F39", "F40", "criterion 2"], reveals: .personal,
            per: .person,
            facts: """
                SELECT v.person AS unit, v.identification AS record, v.on_date, v.form, p.sex
                FROM \(Fragment.identified) v JOIN {people} p ON p.id = v.person
                WHERE v.person IN
                  (SELECT r.person FROM {referrals} r JOIN {agencies} a ON a.id = r.to_agency
                   WHERE r.purpose = 'services' AND a.kind = 'womens_union' AND r.made_on <= {last}
                     AND r.person IN \(Fragment.everyone(taking: "identify")))
                """),
        Measure(
            "identified_victims_receiving_lwu_services", "victims", owners: ["womens_union"],
            date: "services.started_on", by: [.sex], opens: "services", restsOn: ["identifications", "services"],
            answeredBy: ["anti_trafficking_department", "womens_union"], sources: ["F41", "criterion 2", "R08"],
            reveals: .personal,
            per: .person,
            facts: """
                SELECT v.person AS unit, min(v.id) AS record, min(v.started_on) AS on_date, p.sex
                FROM {services} v JOIN {agencies} a ON a.id = v.provider JOIN {people} p ON p.id = v.person
                JOIN (SELECT i.person, min(s.taken_on) AS identified_on
                      FROM {identification_steps} s JOIN {identifications} i ON i.id = s.record
                      WHERE s.step = 'identify' AND s.taken_on <= {last} AND i.person IN
                        (SELECT w.person FROM {services} w WHERE w.started_on >= {first} AND w.started_on <= {last})
                      GROUP BY i.person) d ON d.person = v.person
                WHERE v.started_on >= {first} AND v.started_on <= {last} AND a.kind = 'womens_union'
                  AND d.identified_on <= v.started_on
                GROUP BY v.person, p.sex
                """),
        people("people_not_identified", "not_identify", sources: ["R12"]),
        people("people_declining_assistance", "decline_assistance", sources: ["G15", "criterion 2"]),
        Measure(
            "people_identified_at_economic_zones", "victims", owners: ["anti_trafficking_department", "police"],
            date: "identification_steps.taken_on", by: [.zone, .form], opens: "identifications",
            restsOn: ["identifications", "screenings"], sources: ["G08", "R01", "criterion 2"], reveals: .personal,
            per: .person,
            facts: screened(
                "SELECT s.person, min(w.zone) AS zone FROM {screenings} s "
                    + "JOIN \(Fragment.zoneSites) w ON w.id = s.site WHERE \(before) GROUP BY s.person",
                columns: "m.zone, v.form")),
        Measure(
            "identifications_from_missions", "victims", owners: ["foreign_ministry"],
            date: "identification_steps.taken_on", by: [.country, .form], opens: "identifications",
            restsOn: ["identifications", "screenings"], sources: ["G12", "R11", "criterion 2"], reveals: .personal,
            per: .person,
            facts: screened(
                "SELECT s.person, min(a.country) AS country FROM {screenings} s JOIN {agencies} a ON a.id = s.agency "
                    + "WHERE a.kind = 'mission' AND \(before) GROUP BY s.person",
                columns: "m.country, v.form")),
        Measure(
            "victims_found_by_labour_attache", "victims", owners: ["labour_ministry"],
            date: "identification_steps.taken_on", by: [.country], opens: "identifications",
            restsOn: ["identifications", "screenings"], sources: ["G25", "R11", "criterion 2"], reveals: .personal,
            per: .person,
            facts: screened(
                "SELECT s.person, min(a.country) AS country FROM {screenings} s JOIN {agencies} a ON a.id = s.agency "
                    + "WHERE a.kind = 'labour_ministry' AND a.level = 'abroad' AND \(before) GROUP BY s.person",
                columns: "m.country")),
    ]

    /// People for whom this decision or word was taken, by its day.
    private static func people(_ code: String, _ step: String, sources: [String]) -> Measure {
        Measure(
            code, "people", owners: ["anti_trafficking_department", "womens_union"],
            date: "identification_steps.taken_on", by: [.sex, .age], opens: "identifications",
            restsOn: ["identifications"], sources: sources, reveals: .personal,
            per: .person,
            facts: """
                SELECT v.person AS unit, v.identification AS record, v.on_date, p.sex,
                  CASE v.child WHEN 1 THEN 'child' WHEN 0 THEN 'adult' END AS age
                FROM \(Fragment.people(taking: step)) v JOIN {people} p ON p.id = v.person
                """)
    }

    /// Only of those whom the measure asks about: a few of all who were ever screened.
    private static let before =
        "s.screened_on <= {last} AND s.person IN \(Fragment.everyone(taking: "identify"))"

    /// Victims identified in the period who had been screened in a certain way, by then.
    private static func screened(_ met: String, columns: String) -> String {
        """
        SELECT v.person AS unit, v.identification AS record, v.on_date, \(columns)
        FROM \(Fragment.identified) v JOIN (\(met)) m ON m.person = v.person
        """
    }
}
