import Domain

/// Pieces of SQL that several measures share. Each is a query in brackets.
enum Fragment {
    static let inPeriod = ">= {first} AND s.taken_on <= {last}"

    /// `record`, `on_date`: the cases that took this step in the period, each once, by its first day.
    static func cases(taking step: String) -> String {
        """
        (SELECT s.record, min(s.taken_on) AS on_date FROM {case_steps} s
         WHERE s.step = '\(step)' AND s.taken_on \(inPeriod) GROUP BY s.record)
        """
    }

    /// `record`, `on_date`: the cases that lay with the prosecutor when the period began. Of the present, step by step
    /// along the index of each case's steps; the past has no such index.
    static let casesPendingWithProsecutor = """
        {present}(SELECT s.record, s.taken_on AS on_date FROM {case_steps} s
         WHERE s.step = 'refer_to_prosecutor' AND s.taken_on < {first} AND NOT EXISTS
           (SELECT 1 FROM {case_steps} n WHERE n.record = s.record AND n.taken_on < {first}
              AND (n.taken_on, n.entry) > (s.taken_on, s.entry)))
        {past}(SELECT record, taken_on AS on_date FROM
           (SELECT s.record, s.step, s.taken_on,
              row_number() OVER (PARTITION BY s.record ORDER BY s.taken_on DESC, s.entry DESC) AS place
            FROM {case_steps} s WHERE s.taken_on < {first}) history
         WHERE place = 1 AND step = 'refer_to_prosecutor'){either}
        """

    /// `record`, `on_date`, `form`: the suspects who took this step in the period, each once, by the last such step.
    static func suspects(taking step: String) -> String {
        """
        (SELECT record, taken_on AS on_date, form FROM
           (SELECT s.record, s.taken_on, s.form,
              row_number() OVER (PARTITION BY s.record ORDER BY s.taken_on DESC, s.entry DESC) AS place
            FROM {suspect_steps} s WHERE s.step = '\(step)' AND s.taken_on \(inPeriod)) steps
         WHERE place = 1)
        """
    }

    /// `record`, `on_date`: the suspects who were convicted by the end of the period, by the first day. A conviction that
    /// was withdrawn is none, and what was imposed on it does not count.
    static let convictedSoFar = """
        (SELECT s.record, min(s.taken_on) AS on_date FROM {suspect_steps} s
         WHERE s.step = 'convict' AND s.taken_on <= {last} GROUP BY s.record)
        """

    /// `person`, `identification`, `on_date`, `form`, `child`, `country_of_exploitation`: the people whom the
    /// Anti-Trafficking Department identified in the period, each once, by the last decision.
    static let identified = people(taking: "identify")

    static func people(taking step: String) -> String {
        """
        (SELECT person, identification, taken_on AS on_date, form, child, country_of_exploitation FROM
           (SELECT i.person, i.id AS identification, s.taken_on, s.form, coalesce(s.child, i.child) AS child,
              i.country_of_exploitation,
              row_number() OVER (PARTITION BY i.person ORDER BY s.taken_on DESC, s.entry DESC) AS place
            FROM {identification_steps} s JOIN {identifications} i ON i.id = s.record
            WHERE s.step = '\(step)' AND s.taken_on \(inPeriod)) decisions
         WHERE place = 1)
        """
    }

    /// The people for whom this step was taken in the period.
    static func everyone(taking step: String) -> String {
        """
        (SELECT i.person FROM {identification_steps} s JOIN {identifications} i ON i.id = s.record
         WHERE s.step = '\(step)' AND s.taken_on \(inPeriod))
        """
    }

    /// `id`, `zone`: the sites that are a special economic zone or lie in one.
    static let zoneSites = """
        (SELECT w.id, coalesce(w.zone, w.id) AS zone FROM {sites} w
         LEFT JOIN {sites} around ON around.id = w.zone
         WHERE w.kind = 'special_economic_zone' OR around.kind = 'special_economic_zone')
        """

    /// Yes and no as the codes that they have in files.
    static func yesNo(_ column: String) -> String {
        "CASE \(column) WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END"
    }

    static let marriage = "('fraudulent_marriage', 'forced_marriage')"
}
