import Store

/// A measure's facts added up: the total and the part of each value of each dimension.
struct Counted: Sendable, Hashable, Codable {
    private(set) var total = Tally()
    /// By dimension, then by code. Only codes that were found.
    private(set) var parts: [String: [String: Tally]] = [:]

    /// Of no fact.
    init() {}

    /// - Parameter tables: tables of their own that the facts read, as parts of a WITH.
    init(_ measure: Measure, _ connection: any Connection, _ facts: SQL, with tables: [SQL] = []) throws {
        if measure.repeats {
            try countUnits(of: measure, connection, facts, tables)
        } else {
            try addGroups(of: measure, connection, facts, tables)
        }
        leaveOutEmpty()
    }

    /// The same counts after some units' facts became others.
    /// - Returns: nil if the counts can't tell: the shortest without the shortest is not known.
    func replacing(_ before: Counted, by now: Counted) -> Counted? {
        var next = self
        guard next.total.replace(before.total, by: now.total) else { return nil }
        for dimension in Set(before.parts.keys).union(now.parts.keys) {
            let (old, new) = (before.parts[dimension, default: [:]], now.parts[dimension, default: [:]])
            for code in Set(old.keys).union(new.keys) {
                let isExact = next.parts[dimension, default: [:]][code, default: Tally()]
                    .replace(old[code] ?? Tally(), by: new[code] ?? Tally())
                guard isExact else { return nil }
            }
        }
        next.leaveOutEmpty()
        return next
    }

    private mutating func leaveOutEmpty() {
        parts = parts.mapValues { $0.filter { !$0.value.isEmpty } }.filter { !$0.value.isEmpty }
    }

    /// One pass: the database groups by all dimensions at once, and the groups are rolled up here. Right
    /// because the facts give each unit once.
    private mutating func addGroups(
        of measure: Measure, _ connection: any Connection, _ facts: SQL, _ tables: [SQL]
    ) throws {
        let grouped = measure.dimensions.map(\.code) + (measure.hasUnknowns ? ["holds"] : [])
        var columns = grouped + ["count(*) AS units"]
        switch measure.aggregate {
        case .count, .perMonth: break
        case .sum, .mean, .percent: columns.append("CAST(sum(amount) AS double precision) AS sum_amount")
        case .min: columns.append("CAST(min(amount) AS double precision) AS min_amount")
        case .max: columns.append("CAST(max(amount) AS double precision) AS max_amount")
        }
        if measure.aggregate == .percent { columns.append("CAST(sum(whole) AS double precision) AS sum_whole") }
        var sql = tables.isEmpty ? SQL(trusted: "") : SQL(trusted: "WITH ") + tables.joined(by: ", ") + " "
        sql += SQL(trusted: "SELECT \(columns.joined(separator: ", ")) FROM (") + facts + SQL(trusted: ") facts")
        if !grouped.isEmpty { sql += SQL(trusted: " GROUP BY \(grouped.joined(separator: ", "))") }
        try connection.each(sql) { row in
            guard let group = Counted.group(row, measure) else { return }
            total.add(group)
            for dimension in measure.dimensions {
                for code in Counted.codes(row.text(dimension.code), dimension) {
                    parts[dimension.code, default: [:]][code, default: Tally()].add(group)
                }
            }
        }
    }

    /// A unit that comes with several values counts once in the total and once under each of them. The facts come unit by
    /// unit, in one pass: counting distinct units by each dimension in turn takes the database more than twice as long.
    private mutating func countUnits(
        of measure: Measure, _ connection: any Connection, _ facts: SQL, _ tables: [SQL]
    ) throws {
        let columns = ["unit"] + measure.dimensions.map(\.code) + (measure.hasUnknowns ? ["holds"] : [])
        var sql = tables.isEmpty ? SQL(trusted: "") : SQL(trusted: "WITH ") + tables.joined(by: ", ") + " "
        sql += SQL(trusted: "SELECT \(columns.joined(separator: ", ")) FROM (") + facts
        sql += SQL(trusted: ") facts ORDER BY unit")
        var unit: String?
        var values: Set<UnitValue> = []
        try connection.each(sql) { row in
            guard let next = row.text("unit") else { return }
            if next != unit {
                add(values, measure)
                values.removeAll(keepingCapacity: true)
                unit = next
            }
            let holds = measure.hasUnknowns ? row.integer("holds") : 1
            guard holds != 0 else { return }
            values.insert(UnitValue(dimension: nil, code: "", isUnknown: holds == nil))
            for (place, dimension) in measure.dimensions.enumerated() {
                for code in Counted.codes(row.text(dimension.code), dimension) {
                    values.insert(UnitValue(dimension: place, code: code, isUnknown: holds == nil))
                }
            }
        }
        add(values, measure)
    }

    /// What one unit counts under; of no dimension, in the total.
    private struct UnitValue: Hashable {
        let dimension: Int?
        let code: String
        let isUnknown: Bool
    }

    private mutating func add(_ values: Set<UnitValue>, _ measure: Measure) {
        for value in values {
            let one = Tally.Group(units: 1, isUnknown: value.isUnknown)
            if let place = value.dimension {
                parts[measure.dimensions[place].code, default: [:]][value.code, default: Tally()].add(one)
            } else {
                total.add(one)
            }
        }
    }

    /// - Returns: nil for a group that is known not to count.
    private static func group(_ row: Row, _ measure: Measure) -> Tally.Group? {
        let holds = measure.hasUnknowns ? row.integer("holds") : 1
        guard let units = row.integer("units"), holds != 0 else { return nil }
        return Tally.Group(
            units: units, isUnknown: holds == nil, sum: row.real("sum_amount") ?? 0, whole: row.real("sum_whole") ?? 0,
            least: row.real("min_amount"), most: row.real("max_amount"))
    }

    private static func codes(_ value: String?, _ dimension: Measure.Dimension) -> [String] {
        guard let value, !value.isEmpty else { return [Measure.Dimension.unspecified] }
        return dimension.isMany ? value.split(separator: ";").map(String.init) : [value]
    }
}

extension Aggregate {
    /// Whether the facts give an `amount`.
    var needsAmount: Bool { self != .count && self != .perMonth }
}
