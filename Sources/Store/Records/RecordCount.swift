import Domain

/// How many records a list has, counted no further than anyone would leaf through it.
public struct RecordCount: Sendable, Hashable {
    public let number: Int
    /// Whether there are more than `number`.
    public let isMore: Bool

    public init(_ number: Int, isMore: Bool = false) {
        self.number = number
        self.isMore = isMore
    }
}

extension RecordQuery {
    /// Records after so many are reached by narrowing the list, not by leafing on.
    public static let furthest = 1000
}

extension RecordReader {
    /// - Parameter most: counting ends there.
    public func count(_ query: RecordQuery, upTo most: Int = RecordQuery.furthest) throws -> RecordCount {
        let sql: SQL =
            "SELECT count(*) FROM (SELECT 1 AS found" + (try found(query)) + " LIMIT \(most + 1)) counted"
        let number = try connection.integer(sql) ?? 0
        return RecordCount(min(number, most), isMore: number > most)
    }

    /// All of them, however many: for a file that says how long it is.
    public func countAll(_ query: RecordQuery) throws -> Int {
        try connection.integer("SELECT count(*)" + (try found(query))) ?? 0
    }

    private func found(_ query: RecordQuery) throws -> SQL {
        let names = try names(query)
        guard let names else {
            let few = try reach.fewPeople(query.register).map {
                SQL(trusted: "r.\($0.field) IN ") + $0.people + " AND "
            }
            return " FROM \(query.register) r WHERE " + (few ?? "") + (try query.conditions(within: reach, names: nil))
        }
        // Who may see everyone need not have each one looked up to be counted.
        let besides = try besidesNames(query)
        return " FROM " + names.found + " found"
            + (besides == "1 = 1"
                ? ""
                : " JOIN \(query.register) r ON r.id = found.record WHERE " + (try fewFound(query.register)) + besides)
    }
}
