import Domain

/// A lifecycle's history as queries: every record's beginning, which leads to the first stage, and every step it took,
/// with the stage that it led to. A record's events are in the order of their days, and of their entry within a day; its
/// beginning comes first on its day.
struct StageHistory {
    private let lifecycle: Lifecycle
    /// `id`, `begun_on`.
    private let beginnings: String

    /// - Parameter begun: the record's own day of beginning; nil for a suspect, who begins with the case.
    init(_ lifecycle: Lifecycle, begun: String?) {
        self.lifecycle = lifecycle
        beginnings =
            begun.map { "(SELECT r.id, r.\($0) AS begun_on FROM {\(lifecycle.register)} r)" }
                ?? """
                (SELECT k.id, c.reported_on AS begun_on FROM {suspects} k JOIN {criminal_cases} c ON c.id = k.criminal_case)
                """
    }

    private var steps: String { "{\(lifecycle.code)_steps}" }

    private func stage(_ step: String) -> String {
        "CASE \(step) \(lifecycle.steps.map { "WHEN '\($0.code)' THEN '\($0.to)'" }.joined(separator: " ")) END"
    }

    /// Each record by the stage of its last event until then.
    ///
    /// Of the present: each record's last step, found in the index of its steps. The past has no such index, and all
    /// events are laid in order.
    func stock(_ until: String) -> String {
        """
        {present}\(stock(until, from: "\(beginnings) b WHERE"))
        {past}SELECT record AS unit, record, on_date, stage FROM
          (SELECT record, on_date, stage,
             row_number() OVER (PARTITION BY record ORDER BY on_date DESC, entry DESC) AS place
           FROM \(events) h WHERE on_date \(until)) last_events
        WHERE place = 1{either}
        """
    }

    /// The same of those records alone that had an event in the period. The others are at its end what they were at its
    /// start. Of the present only.
    func stockOfMoved(_ until: String) -> String {
        // The order of a CROSS JOIN is kept by SQLite: from the few to their beginnings.
        stock(until, from: "(\(moved)) moved CROSS JOIN \(beginnings) b WHERE b.id = moved.record AND")
    }

    /// `record`: those with an event in the period, each once.
    private var moved: String {
        """
        SELECT s.record FROM \(steps) s WHERE s.taken_on >= {first} AND s.taken_on <= {last}
        UNION SELECT b.id FROM \(beginnings) b WHERE b.begun_on >= {first} AND b.begun_on <= {last}
        """
    }

    /// - Parameter begun: what gives `b`, the beginnings of the records, up to `WHERE` or `AND`.
    private func stock(_ until: String, from begun: String) -> String {
        func last(_ beginning: String, _ step: String) -> String {
            """
            coalesce(
                (SELECT CASE WHEN s.taken_on < b.begun_on AND b.begun_on \(until) THEN \(beginning) ELSE \(step) END
                 FROM \(steps) s WHERE s.record = b.id AND s.taken_on \(until)
                 ORDER BY s.taken_on DESC, s.entry DESC LIMIT 1), \(beginning))
            """
        }
        return """
            SELECT b.id AS unit, b.id AS record, \(last("b.begun_on", "s.taken_on")) AS on_date,
              \(last("'\(lifecycle.initial)'", stage("s.step"))) AS stage
            FROM \(begun) (b.begun_on \(until) OR EXISTS
              (SELECT 1 FROM \(steps) s WHERE s.record = b.id AND s.taken_on \(until)))
            """
    }

    /// Each event of the period by the stage it led to.
    var entering: String {
        """
        SELECT {naming}s.id AS unit, s.record, {fact}s.taken_on AS on_date, \(stage("s.step")) AS stage FROM \(steps) s
        WHERE s.taken_on >= {first} AND s.taken_on <= {last}
        UNION ALL SELECT {naming}b.id, b.id, {fact}b.begun_on, '\(lifecycle.initial)' FROM \(beginnings) b
        WHERE b.begun_on >= {first} AND b.begun_on <= {last}
        """
    }

    /// Each event of the period by the stage it led away from, which the event before it had led to.
    var leaving: String {
        """
        SELECT unit, record, on_date, stage FROM
          ({present}SELECT s.id AS unit, s.record, s.taken_on AS on_date, coalesce(
             (SELECT CASE WHEN p.taken_on < b.begun_on AND b.begun_on <= s.taken_on THEN '\(lifecycle.initial)'
                ELSE \(stage("p.step")) END
              FROM \(steps) p WHERE p.record = s.record AND (p.taken_on, p.entry) < (s.taken_on, s.entry)
              ORDER BY p.taken_on DESC, p.entry DESC LIMIT 1),
             CASE WHEN b.begun_on <= s.taken_on THEN '\(lifecycle.initial)' END) AS stage
           FROM \(steps) s JOIN \(beginnings) b ON b.id = s.record
           WHERE s.taken_on >= {first} AND s.taken_on <= {last}
           UNION ALL SELECT b.id, b.id, b.begun_on,
             (SELECT \(stage("p.step")) FROM \(steps) p WHERE p.record = b.id AND p.taken_on < b.begun_on
              ORDER BY p.taken_on DESC, p.entry DESC LIMIT 1)
           FROM \(beginnings) b WHERE b.begun_on >= {first} AND b.begun_on <= {last}
           {past}SELECT step_id AS unit, record, on_date, previous AS stage FROM
             (SELECT step_id, record, on_date, lag(stage) OVER (PARTITION BY record ORDER BY on_date, entry) AS previous
              FROM \(events) h WHERE on_date <= {last}) moves
           WHERE on_date >= {first}{either}) moves
        WHERE stage IS NOT NULL
        """
    }

    /// `step_id`, `record`, `entry`, `on_date`, `stage`.
    private var events: String {
        """
        (SELECT b.id AS step_id, b.id AS record, 0 AS entry, b.begun_on AS on_date, '\(lifecycle.initial)' AS stage
         FROM \(beginnings) b
         UNION ALL SELECT s.id, s.record, s.entry, s.taken_on, \(stage("s.step")) FROM \(steps) s)
        """
    }
}
