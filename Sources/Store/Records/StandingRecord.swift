import Domain

/// A record with the state it is in, and since when; nil if it has taken no step yet.
public struct StandingRecord: Sendable {
    public let stored: StoredRecord
    public let state: String
    public let since: Day?
}

extension RecordReader {
    /// A page of a list of records that live by a lifecycle, each with its state.
    public func standing(_ query: RecordQuery) throws -> [StandingRecord] {
        guard let lifecycle = Lifecycle.of(query.register) else { return [] }
        var found: [StandingRecord] = []
        try each(query) { stored, row in
            found.append(
                StandingRecord(
                    stored: stored, state: row.text("standing") ?? lifecycle.initial,
                    since: row.text("standing_since").flatMap { Day($0) }))
        }
        return found
    }

    /// How many of the records are in each state, each counted as far as anyone would leaf; states that none is in are
    /// left out.
    public func countByState(
        _ query: RecordQuery, upTo most: Int = RecordQuery.furthest
    ) throws -> [String: RecordCount] {
        guard let lifecycle = Lifecycle.of(query.register) else { return [:] }
        let states = query.states.map { lifecycle.states.filter($0.states.contains) } ?? lifecycle.states
        let names = try names(query)
        let counts = try states.map { state -> SQL in
            var one = query
            one.states = StateFilter(lifecycle, in: [state], quietSince: query.states?.quietSince)
            let found = try RecordPage(query: one, reach: reach, names: names).found(upTo: most + 1)
            return "SELECT \(state) AS standing, count(*) AS records FROM (" + found + ") counted"
        }
        guard !counts.isEmpty else { return [:] }
        var numbers: [String: RecordCount] = [:]
        for row in try connection.rows(counts.joined(by: " UNION ALL ")) {
            guard let state = row.text("standing"), let number = row.integer("records"), number > 0 else { continue }
            numbers[state] = RecordCount(min(number, most), isMore: number > most)
        }
        return numbers
    }
}
