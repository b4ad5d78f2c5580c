import Domain

/// Narrows a list to the records whose history has led to certain states (`Standing`).
public struct StateFilter: Sendable {
    let lifecycle: Lifecycle
    let states: Set<String>
    let quietSince: Day?

    /// - Parameters:
    ///   - states: of this lifecycle.
    ///   - quietSince: only records whose last step was taken on this day or before.
    public init(_ lifecycle: Lifecycle, in states: Set<String>, quietSince: Day? = nil) {
        self.lifecycle = lifecycle
        self.states = states
        self.quietSince = quietSince
    }

    /// A condition on the record `r`.
    var condition: SQL {
        guard !states.isEmpty else { return "1 = 0" }
        let marks = Array(repeating: "?", count: states.count).joined(separator: ", ")
        return SQL(trusted: "r.standing IN (\(marks))", states.sorted().map(Datum.text)) + quiet
    }

    /// A condition for each state, so that a list walks each along its index.
    var ways: [SQL] { states.sorted().map { "r.standing = \($0)" + quiet } }

    private var quiet: SQL {
        quietSince.map { " AND (r.standing_since IS NULL OR r.standing_since <= \($0))" } ?? ""
    }
}
