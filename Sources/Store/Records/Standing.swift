import Domain

/// The state to which a record's history has led, kept beside the record, so that a list finds the few that wait among
/// millions that are done.
///
/// The truth stays the history (`Lifecycle.state`); this is written in the transaction of each step, and
/// `Derived.differences` compares the two.
struct Standing {
    /// The columns beside the fields of a register whose records live by a lifecycle.
    static let columns = ["standing", "standing_since"]

    let connection: any Connection

    static func definitions(_ lifecycle: Lifecycle) -> [String] {
        ["standing TEXT NOT NULL DEFAULT '\(lifecycle.initial)'", "standing_since TEXT"]
    }

    /// After a step was added, which is then the last one.
    func add(_ step: Record) throws {
        guard let lifecycle = Lifecycle.kept(in: step.register), !step.isYes("withdrawn"),
            let state = step.text("step").flatMap(lifecycle.rule)?.to, let owner = step.text("record")
        else { return }
        try write(state, step.day("taken_on")?.description, owner, lifecycle)
    }

    /// After a step was corrected or withdrawn.
    func renew(ownerOf step: Record) throws {
        guard let lifecycle = Lifecycle.kept(in: step.register), let owner = step.text("record") else { return }
        let last = try connection.first(
            "SELECT s.step, s.taken_on FROM \(step.register) s "
                + "WHERE s.record = \(owner) AND coalesce(s.withdrawn, 0) = 0 ORDER BY s.entry DESC LIMIT 1")
        let state = last?.text("step").flatMap(lifecycle.rule)?.to ?? lifecycle.initial
        try write(state, last?.text("taken_on"), owner, lifecycle)
    }

    private func write(_ state: String, _ since: String?, _ owner: String, _ lifecycle: Lifecycle) throws {
        try connection.run(
            SQL(trusted: "UPDATE \(lifecycle.register) SET standing = ")
                + "\(state), standing_since = \(since) WHERE id = \(owner)")
    }

    /// `id`, `standing`, `standing_since` of every record as its history says, as a query in brackets.
    static func read(_ lifecycle: Lifecycle) -> SQL {
        let states = lifecycle.steps.map { "WHEN '\($0.code)' THEN '\($0.to)'" }.joined(separator: " ")
        return SQL(
            trusted: """
                (SELECT r.id, coalesce(CASE s.step \(states) END, '\(lifecycle.initial)') AS standing,
                   s.taken_on AS standing_since
                 FROM \(lifecycle.register) r LEFT JOIN
                   (SELECT record, step, taken_on,
                      row_number() OVER (PARTITION BY record ORDER BY entry DESC) AS place
                    FROM \(lifecycle.stepRegister.code) WHERE coalesce(withdrawn, 0) = 0) s
                 ON s.record = r.id AND s.place = 1)
                """)
    }
}
