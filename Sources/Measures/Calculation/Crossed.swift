import Domain
import Store

extension Calculator {
    /// So many units with this value of one dimension and that of another.
    public struct Crossed: Sendable, Hashable {
        public let one: String
        public let other: String
        public let units: Int
    }

    /// A measure's units by two of its dimensions at once, as a pyramid needs them.
    ///
    /// - Returns: only pairs that were found; nothing if the measure lacks one of the dimensions.
    func crossed(
        _ measure: Measure, _ one: String, _ other: String, _ period: Period, asOf moment: Instant? = nil
    ) throws -> [Crossed] {
        let dimensions = [measure.dimension(one), measure.dimension(other)].compactMap { $0 }
        guard dimensions.count == 2 else { return [] }
        if let scope {
            guard moment == nil else { throw Refusal.asKnownOn }
            let reveals = dimensions.map(\.reveals).max() ?? measure.reveals
            guard scope.admits(measure, reveals: max(reveals, measure.reveals)) else { return [] }
        }
        let counted =
            SQL(trusted: "SELECT \(one) AS one, \(other) AS other, count(DISTINCT unit) AS units FROM (")
            + sql(measure, period, asOf: moment, isNamed: true)
            + SQL(trusted: ") facts WHERE \(measure.hasUnknowns ? "holds = 1" : "1 = 1") GROUP BY \(one), \(other)")
        return try connection.rows(counted).map { row in
            Crossed(
                one: row.text("one") ?? Measure.Dimension.unspecified,
                other: row.text("other") ?? Measure.Dimension.unspecified, units: row.integer("units") ?? 0)
        }
    }
}
