import Domain
import Store

/// The units behind a figure, as far as the viewer may open them. The count stays; what is hidden is said
/// as a number.
public struct DrillDown: Sendable {
    public struct Unit: Sendable, Hashable {
        /// The id of what is counted.
        public let unit: String
        /// The record to open.
        public let register: String
        public let record: String
        public let onDate: Day?
        public let amount: Double?
    }

    public let measure: Measure
    public let period: Period
    public let breakdown: Figure.Breakdown?
    /// Units counted: all, or those of the viewer's own agency.
    public let total: Int
    /// Units that the viewer may open, of which `units` is a page.
    public let visible: Int
    public let units: [Unit]

    /// "n more that you may not open".
    public var hidden: Int { total - visible }
}

extension Calculator {
    /// - Parameter breakdown: a row of the figure's breakdown; nil for the total.
    /// - Throws: `Refusal.notFound` if the viewer's role answers for no figures or the measure has no such dimension.
    func drill(
        _ measure: Measure, _ period: Period, breakdown: Figure.Breakdown? = nil, asOf moment: Instant? = nil,
        for viewer: Viewer, at now: Instant, limit: Int = 50, offset: Int = 0
    ) throws -> DrillDown {
        guard viewer.isOperator || Policy.maySeeFigures(viewer.role) else { throw Refusal.notFound }
        guard scope == nil || moment == nil else { throw Refusal.asKnownOn }
        var reveals = measure.reveals
        var counted =
            SQL(trusted: " FROM (") + sql(measure, period, asOf: moment, isNamed: true)
            + SQL(trusted: ") facts WHERE \(measure.hasUnknowns ? "holds = 1" : "1 = 1")")
        if let breakdown {
            guard let dimension = measure.dimension(breakdown.dimension) else { throw Refusal.notFound }
            reveals = max(reveals, dimension.reveals)
            counted += " AND " + Calculator.part(breakdown.code, of: dimension)
        }
        let mayOpen = try FigureScope(viewer, connection, at: now).admits(measure, reveals: reveals)
        let isCounted = scope == nil || mayOpen
        let total = isCounted ? try connection.integer("SELECT count(DISTINCT unit)" + counted) ?? 0 : 0
        // Being counted tells something about a record. It is shown to those only who may read every register that it was
        // learnt from, and fields as sensitive as what it tells.
        guard mayOpen else {
            return DrillDown(
                measure: measure, period: period, breakdown: breakdown, total: total, visible: 0, units: [])
        }
        if let scope = Scope.condition(measure.opens, alias: "r", for: viewer, at: now) {
            counted += " AND record IN (SELECT r.id FROM \(measure.opens) r WHERE \(scope))"
        }
        let visible = try connection.integer("SELECT count(DISTINCT unit)" + counted) ?? 0
        let amount = measure.aggregate.needsAmount ? ", CAST(sum(amount) AS double precision) AS amount" : ""
        let page =
            SQL(trusted: "SELECT unit, min(record) AS record, min(on_date) AS on_date\(amount)") + counted
            + " GROUP BY unit ORDER BY min(on_date), unit LIMIT \(limit) OFFSET \(offset)"
        let units = try connection.rows(page).compactMap { row -> DrillDown.Unit? in
            guard let unit = row.text("unit"), let record = row.text("record") else { return nil }
            return DrillDown.Unit(
                unit: unit, register: measure.opens.code, record: record,
                onDate: row.text("on_date").flatMap { Day($0) }, amount: row.real("amount"))
        }
        return DrillDown(
            measure: measure, period: period, breakdown: breakdown, total: total, visible: visible, units: units)
    }

    private static func part(_ code: String, of dimension: Measure.Dimension) -> SQL {
        let column = SQL(trusted: dimension.code)
        if dimension.isMany, code != Measure.Dimension.unspecified {
            return "(';' || " + column + " || ';') LIKE \("%;" + code + ";%")"
        }
        let same: SQL = column + " = \(code)"
        return code == Measure.Dimension.unspecified
            ? "(" + same + " OR " + column + " IS NULL OR " + column + " = '')" : same
    }
}
