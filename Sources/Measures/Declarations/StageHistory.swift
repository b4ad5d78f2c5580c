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
        {present}SELECT id AS unit, id AS record,
          CASE WHEN is_first = 1 THEN begun_on ELSE substr(last_step, 1, 10) END AS on_date,
          CASE WHEN is_first = 1 THEN '\(lifecycle.initial)' ELSE \(stage("substr(last_step, 11)")) END AS stage
        FROM
          (SELECT id, begun_on, last_step, CASE
             WHEN begun_on \(until) AND (last_step IS NULL OR substr(last_step, 1, 10) < begun_on) THEN 1
             WHEN last_step IS NOT NULL THEN 0 END AS is_first
           FROM
             (SELECT b.id, b.begun_on,
                (SELECT s.taken_on || s.step FROM \(steps) s WHERE s.record = b.id AND s.taken_on \(until)
                 ORDER BY s.taken_on DESC, s.entry DESC LIMIT 1) AS last_step
              FROM \(beginnings) b) told) known
        WHERE is_first IS NOT NULL
        {past}SELECT record AS unit, record, on_date, stage FROM
          (SELECT record, on_date, stage,
             row_number() OVER (PARTITION BY record ORDER BY on_date DESC, entry DESC) AS place
           FROM \(events) h WHERE on_date \(until)) last_events
        WHERE place = 1{either}
        """
    }

    /// Each event of the period by the stage it led to.
    var entering: String {
        """
        SELECT s.id AS unit, s.record, s.taken_on AS on_date, \(stage("s.step")) AS stage FROM \(steps) s
        WHERE s.taken_on >= {first} AND s.taken_on <= {last}
        UNION ALL SELECT b.id, b.id, b.begun_on, '\(lifecycle.initial)' FROM \(beginnings) b
        WHERE b.begun_on >= {first} AND b.begun_on <= {last}
        """
    }

    /// Each event of the period by the stage it led away from, which the event before it had led to.
    var leaving: String {
        """
        SELECT step_id AS unit, record, on_date, previous AS stage FROM
          (SELECT step_id, record, on_date, lag(stage) OVER (PARTITION BY record ORDER BY on_date, entry) AS previous
           FROM \(events) h WHERE on_date <= {last} AND record IN
             (SELECT w.record FROM \(steps) w WHERE w.taken_on >= {first} AND w.taken_on <= {last}
              UNION SELECT b.id FROM \(beginnings) b WHERE b.begun_on >= {first} AND b.begun_on <= {last})) moves
        WHERE on_date >= {first} AND previous IS NOT NULL
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
