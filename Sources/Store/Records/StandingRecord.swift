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

    /// How many of the records are in each state; states that none is in are left out.
    public func countByState(_ query: RecordQuery) throws -> [String: Int] {
        let page = RecordPage(query: query, reach: reach, names: try names(query))
        let sql: SQL =
            "SELECT r.standing, count(*) AS records FROM (" + (try page.states()) + ") r GROUP BY r.standing"
        return Dictionary(
            try connection.rows(sql).compactMap { row in row.text("standing").map { ($0, row.integer("records") ?? 0) }
            },
            uniquingKeysWith: +)
    }
}
