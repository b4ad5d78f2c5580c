import Domain

/// A list of records by the state that their history gives them, in one statement.
public struct StandingQuery: Sendable {
    public var records: RecordQuery
    public let lifecycle: Lifecycle
    /// Only records in these states; any if empty.
    public var states: Set<String> = []

    /// - Parameter records: asks for records of the lifecycle's register.
    public init(_ records: RecordQuery, _ lifecycle: Lifecycle, states: Set<String> = []) {
        self.records = records
        self.lifecycle = lifecycle
        self.states = states
    }

    /// The register beside each record's last standing step. A record without a step stands at the beginning.
    fileprivate var source: SQL {
        SQL(
            trusted: """
                 FROM \(records.register.code) r LEFT JOIN
                  (SELECT record, step, taken_on FROM
                     (SELECT s.record, s.step, s.taken_on,
                        row_number() OVER (PARTITION BY s.record ORDER BY s.entry DESC) AS place
                      FROM \(lifecycle.stepRegister.code) s WHERE coalesce(s.withdrawn, 0) = 0) ordered
                   WHERE place = 1) last_step ON last_step.record = r.id
                """)
    }

    fileprivate func conditions(for viewer: Viewer, names: NameSearch?) -> SQL {
        let within = records.conditions(for: viewer, names: names)
        guard !states.isEmpty else { return within }
        var parts = lifecycle.steps.filter { states.contains($0.to) }
            .map { SQL(trusted: "last_step.step = ") + "\($0.code)" }
        if states.contains(lifecycle.initial) { parts.append("last_step.step IS NULL") }
        guard !parts.isEmpty else { return "1 = 0" }
        return within + " AND (" + parts.joined(by: " OR ") + ")"
    }

    fileprivate func state(_ row: Row) -> String {
        row.text("last_step_code").flatMap(lifecycle.rule)?.to ?? lifecycle.initial
    }
}

/// A record with the state it is in, and since when; nil if it has taken no step yet.
public struct StandingRecord: Sendable {
    public let stored: StoredRecord
    public let state: String
    public let since: Day?
}

extension RecordReader {
    /// A page of the list, in the order that the query of records asks for.
    public func list(_ query: StandingQuery) throws -> [StandingRecord] {
        let register = query.records.register
        let ceiling = Policy.grant(viewer, register).ceiling
        let sql: SQL =
            "SELECT r.*, last_step.step AS last_step_code, last_step.taken_on AS last_step_on" + query.source
            + " WHERE " + query.conditions(for: viewer, names: try names(query.records)) + " ORDER BY "
            + query.records.order(for: viewer)
            + " LIMIT \(query.records.limit) OFFSET \(query.records.offset)"
        return try connection.rows(sql).compactMap { row in
            try StoredRecord(row, register, ceiling: ceiling, sealer).map { stored in
                StandingRecord(
                    stored: stored, state: query.state(row), since: row.text("last_step_on").flatMap { Day($0) })
            }
        }
    }

    public func count(_ query: StandingQuery) throws -> Int {
        try connection.integer(
            "SELECT count(*)" + query.source + " WHERE "
                + query.conditions(for: viewer, names: try names(query.records))) ?? 0
    }

    /// How many of the records are in each state; states that none is in are left out.
    public func countByState(_ query: StandingQuery) throws -> [String: Int] {
        let sql: SQL =
            "SELECT last_step.step AS last_step_code, count(*) AS records" + query.source + " WHERE "
            + query.conditions(for: viewer, names: try names(query.records)) + " GROUP BY last_step.step"
        var counts: [String: Int] = [:]
        for row in try connection.rows(sql) { counts[query.state(row), default: 0] += row.integer("records") ?? 0 }
        return counts
    }
}
