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

    /// `r.*` of the page's records, in the list's order.
    func records() throws -> SQL {
        let register = query.register
        return "SELECT r.* FROM (" + (try entries()) + ") page JOIN \(register) r ON r.entry = page.entry ORDER BY "
            + query.order(for: reach.viewer)
    }

    private func entries() throws -> SQL {
        let narrowing = try query.narrowing(reach.viewer, names: names)
        let walks = try self.walks().map { walk in walk.from + where_(narrowing + walk.conditions) }
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

    private struct Walk {
        var from: SQL
        var conditions: [SQL]
    }

    private func walks() throws -> [Walk] {
        let register = query.register
        var walks = [Walk(from: " FROM \(register) r", conditions: [])]
        func each(_ ways: [SQL]) {
            walks = walks.flatMap { walk in
                ways.map { Walk(from: walk.from, conditions: walk.conditions + [$0]) }
            }
        }
        // A filter by one of the agencies walks that one's index; the relations are then looked at record by record.
        if !asksForAgency, let ways = try reach.ways(register, alias: "r") {
            each(ways)
        } else {
            if let few = try reach.fewPeople(register) {
                each([SQL(trusted: "r.\(few.field) IN ") + few.people])
            }
            if let scope = try reach.condition(register, alias: "r") { each([scope]) }
        }
        if let states = query.states { each(states.states.isEmpty ? ["1 = 0"] : states.ways) }
        return walks
    }

    private var asksForAgency: Bool {
        guard case .agencies(let fields) = query.register.custody else { return false }
        return fields.contains { query.equals[$0] != nil }
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

    private func where_(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "" : " WHERE " + conditions.joined(by: " AND ")
    }
}
