import Domain

/// Narrows a list to the records whose history has led to certain states, read from the steps as everywhere.
public struct StateFilter: Sendable {
    let lifecycle: Lifecycle
    let states: Set<String>
    let quietSince: Day?

    /// - Parameters:
    ///   - states: of this lifecycle.
    ///   - quietSince: only records that took no step after this day.
    public init(_ lifecycle: Lifecycle, in states: Set<String>, quietSince: Day? = nil) {
        self.lifecycle = lifecycle
        self.states = states
        self.quietSince = quietSince
    }

    /// A condition on the record `r`.
    var condition: SQL {
        let steps = lifecycle.stepRegister.code
        // The last step that stands decides; a record without one is in the initial state.
        var leading = lifecycle.steps.filter { states.contains($0.to) }.map { Datum.text($0.code) }
        if states.contains(lifecycle.initial) { leading.append(.text("")) }
        guard !leading.isEmpty else { return "1 = 0" }
        let marks = Array(repeating: "?", count: leading.count).joined(separator: ", ")
        var sql = SQL(
            trusted: """
                coalesce((SELECT s.step FROM \(steps) s WHERE s.record = r.id AND coalesce(s.withdrawn, 0) = 0 \
                ORDER BY s.entry DESC LIMIT 1), '') IN (\(marks))
                """, leading)
        if let quietSince {
            sql +=
                SQL(trusted: " AND NOT EXISTS (SELECT 1 FROM \(steps) s WHERE s.record = r.id AND s.taken_on > ")
                + "\(quietSince))"
        }
        return sql
    }
}
