import Domain

/// The statement for a page of a list: first the entries of its records, found along indexes however many records there
/// are, then the records themselves.
///
/// Where several relations admit a record, or several states are asked for, each is walked by itself in the list's
/// order for no longer than the page, and the walks are merged.
struct RecordPage {
    let query: RecordQuery
    let reach: Reach
    let names: NameSearch?

    /// Longer lists are exports: they are read whole, in one pass.
    static let longest = 10_000

    /// Steps have no index by entry.
    var isPage: Bool {
        Lifecycle.kept(in: query.register) == nil && query.limit <= Self.longest && query.offset <= RecordQuery.furthest
    }

    /// The page's records, in the list's order.
    func records() throws -> SQL {
        let register = query.register
        if let own = ofOne() {
            let end: SQL = " LIMIT \(query.limit) OFFSET \(query.offset)"
            return own + "SELECT " + query.columns + " FROM own r WHERE "
                + (try query.conditions(within: reach, names: names)) + " ORDER BY "
                + query.order(for: reach.viewer) + end
        }
        return "SELECT " + query.columns + " FROM (" + (try entries())
            + ") page JOIN \(register) r ON r.entry = page.entry ORDER BY "
            + query.order(for: reach.viewer)
    }

    /// A row for each record of the list, however it is sorted and whatever page was asked for.
    func found(upTo most: Int) throws -> SQL {
        let end: SQL = " LIMIT \(most)"
        if let own = ofOne() {
            return own + "SELECT 1 AS found FROM own r WHERE " + (try query.conditions(within: reach, names: names))
                + end
        }
        let walks = try walks(byState: false)
        if walks.count == 1 { return "SELECT 1 AS found" + walks[0] + end }
        let parts = walks.map { "SELECT walk.entry FROM (SELECT r.entry" + $0 + end + ") walk" }
        return "SELECT walks.entry FROM (" + parts.joined(by: " UNION ") + ") walks" + end
    }

    /// The registers of which each record has few others that refer to it.
    private static let hasFew: Set<String> = [
        "people", "arrivals", "raids", "screenings", "referrals", "identifications", "criminal_cases", "suspects",
        "handovers", "calls",
    ]

    /// What belongs to the one record that is asked for, as `own`, read whole before anything else is asked of it:
    /// a database that does not know how few those are would rather walk all records of an agency.
    private func ofOne() -> SQL? {
        let asked = query.equals.keys.sorted().first { code in
            guard case .reference(let other) = query.register.field(code)?.kind else { return false }
            return Self.hasFew.contains(other)
        }
        guard let asked, let value = query.equals[asked] else { return nil }
        return SQL(trusted: "WITH own AS MATERIALIZED (SELECT * FROM \(query.register.code) WHERE \(asked) = ")
            + "\(Datum(value))) "
    }

    private func entries() throws -> SQL {
        let walks = try walks(byState: true)
        if walks.count == 1 {
            return columns + walks[0] + order(by: "r.") + " LIMIT \(query.limit) OFFSET \(query.offset)"
        }
        let parts = walks.map { walk -> SQL in
            "SELECT * FROM (" + columns + walk + order(by: "r.") + " LIMIT \(query.limit + query.offset)) walk"
        }
        // UNION, not UNION ALL: a record that several relations admit is one.
        return "SELECT walks.entry FROM (" + parts.joined(by: " UNION ") + ") walks"
            + order(by: "walks.", sorted: "sorted")
            + " LIMIT \(query.limit) OFFSET \(query.offset)"
    }

    /// What stands after the columns of each walk. Where the order does not matter, one finds the records of all states.
    private func walks(byState: Bool) throws -> [SQL] {
        let register = query.register
        var walks = [try query.narrowing(reach.viewer, names: names)]
        func each(_ ways: [SQL]) { walks = walks.flatMap { walk in ways.map { walk + [$0] } } }
        // A filter by one of the agencies walks that one's index; the relations are then looked at record by record.
        let asked = agencies.filter { query.equals[$0] != nil }
        if asked.isEmpty, let ways = try reach.ways(register, alias: "r") {
            each(ways)
        } else {
            if let few = try reach.fewPeople(register) {
                each([SQL(trusted: "r.\(few.field) IN ") + few.people])
            }
            let own = asked.filter { query.equals[$0] == .reference(reach.viewer.agency) }
            if let scope = try reach.condition(register, alias: "r", given: Set(own)) { each([scope]) }
        }
        if let states = query.states {
            each(states.states.isEmpty ? ["1 = 0"] : byState ? states.ways : [states.condition])
        }
        return walks.map { conditions in
            " FROM \(register) r" + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(by: " AND "))
        }
    }

    /// The fields that name whose the records are.
    private var agencies: [String] {
        guard case .agencies(let fields) = query.register.custody else { return [] }
        return fields
    }

    private var columns: SQL {
        let sorted = query.sorting(for: reach.viewer).map { ", r.\($0.code) AS sorted" } ?? ", r.entry AS sorted"
        return SQL(trusted: "SELECT r.entry\(sorted)")
    }

    private func order(by table: String, sorted: String? = nil) -> SQL {
        let direction = query.descending ? "DESC" : "ASC"
        let field = query.sorting(for: reach.viewer)
        let first = field.map { "\(table)\(sorted ?? $0.code) \(direction), " } ?? ""
        return SQL(trusted: " ORDER BY \(first)\(table)entry \(direction)")
    }
}
