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

    /// Of several parts together.
    public static func + (one: RecordCount, other: RecordCount) -> RecordCount {
        RecordCount(one.number + other.number, isMore: one.isMore || other.isMore)
    }

    /// No further than a list is leafed.
    public var leafed: RecordCount {
        number > RecordQuery.furthest ? RecordCount(RecordQuery.furthest, isMore: true) : self
    }
}

extension RecordQuery {
    /// Records after so many are reached by narrowing the list, not by leafing on.
    public static let furthest = 1000
    /// And people of a common name by more of the name.
    public static let furthestByName = 240
    /// So many whom a name finds are looked at for an agency that has to do with some of them, to say how many those
    /// are.
    public static let mostLookedAt = 2000
}

extension RecordReader {
    /// - Parameters:
    ///   - most: counting ends there; if nil, where leafing does.
    ///   - looks: so many of a name are looked at for an agency.
    public func count(
        _ query: RecordQuery, upTo most: Int? = nil, lookingAt looks: Int = RecordQuery.mostLookedAt
    ) throws -> RecordCount {
        if let names = try names(query) {
            return try count(query, names, upTo: most ?? RecordQuery.furthestByName, lookingAt: looks)
        }
        let most = most ?? RecordQuery.furthest
        let found = try RecordPage(query: query, reach: reach, names: nil).found(upTo: most + 1)
        let number = try connection.integer("SELECT count(*) FROM (" + found + ") counted") ?? 0
        return RecordCount(min(number, most), isMore: number > most)
    }

    private func count(
        _ query: RecordQuery, _ names: NameSearch, upTo most: Int, lookingAt looks: Int
    ) throws -> RecordCount {
        let page = NamePage(query: query, reach: reach, names: names)
        if let some = try page.some(looks) {
            let row = try connection.first(some)
            let (looked, number) = (row?.integer("looked") ?? 0, row?.integer("found") ?? 0)
            return RecordCount(min(number, most), isMore: number > most || looked == looks)
        }
        let found = try page.found() + " LIMIT \(most + 1)"
        let number = try connection.integer("SELECT count(*) FROM (" + found + ") counted") ?? 0
        return RecordCount(min(number, most), isMore: number > most)
    }

    /// A page of a list with how many there are: where the page is the last one, nothing has to be counted.
    public func page(_ query: RecordQuery) throws -> (records: [StoredRecord], count: RecordCount) {
        var records: [StoredRecord] = []
        let read = try each(query) { stored, _ in records.append(stored) }
        if let read, read < query.limit, read > 0 || query.offset == 0 {
            return (records, RecordCount(query.offset + read))
        }
        let count = try count(query)
        // What was looked at may have been less than what stands on this page.
        let least = query.offset + (read ?? records.count)
        return (records, count.isMore && count.number < least ? RecordCount(least, isMore: true) : count)
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
