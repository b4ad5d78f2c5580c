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
    /// And people of a common name by more of the name.
    public static let furthestByName = 240
}

extension RecordReader {
    /// - Parameter most: counting ends there; if nil, where leafing does.
    public func count(_ query: RecordQuery, upTo most: Int? = nil) throws -> RecordCount {
        let names = try names(query)
        let most = most ?? (names == nil ? RecordQuery.furthest : RecordQuery.furthestByName)
        let found: SQL
        if let names {
            found = try NamePage(query: query, reach: reach, names: names).found() + " LIMIT \(most + 1)"
        } else {
            found = try RecordPage(query: query, reach: reach, names: nil).found(upTo: most + 1)
        }
        let number = try connection.integer("SELECT count(*) FROM (" + found + ") counted") ?? 0
        return RecordCount(min(number, most), isMore: number > most)
    }

    /// All of them, however many: for a file that says how long it is.
    public func countAll(_ query: RecordQuery) throws -> Int {
        if let names = try names(query) {
            let found = try NamePage(query: query, reach: reach, names: names).found()
            return try connection.integer("SELECT count(*) FROM (" + found + ") counted") ?? 0
        }
        let few = try reach.fewPeople(query.register).map { SQL(trusted: "r.\($0.field) IN ") + $0.people + " AND " }
        return try connection.integer(
            "SELECT count(*) FROM \(query.register) r WHERE " + (few ?? "")
                + (try query.conditions(within: reach, names: nil))) ?? 0
    }
}
