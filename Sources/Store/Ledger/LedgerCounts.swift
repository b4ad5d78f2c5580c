import Domain
import Ledger

/// How often each agency did what, for oversight: no staff and no record.
public struct LedgerCounts: Sendable {
    public struct Line: Sendable, Hashable {
        public let agency: String
        public let act: String
        public let count: Int
    }

    public let lines: [Line]

    /// - Parameter since: counts only what was done from this moment on.
    public init(_ connection: any Connection, since: Instant) throws {
        let first = try Self.firstNumber(connection, since: since)
        lines = try connection.rows(
            """
            SELECT agency, act, count(*) AS acts FROM ledger WHERE number >= \(first)
            GROUP BY agency, act ORDER BY agency, act
            """
        ).map { row in
            Line(agency: row.text("agency") ?? "", act: row.text("act") ?? "", count: row.integer("acts") ?? 0)
        }
    }

    /// Leaves are numbered in the order of time, so the first of a period is found without reading the others.
    private static func firstNumber(_ connection: any Connection, since: Instant) throws -> Int {
        var (low, high) = (1, (try connection.integer("SELECT coalesce(max(number), 0) FROM ledger") ?? 0) + 1)
        while low < high {
            let middle = (low + high) / 2
            let at = try connection.first("SELECT at FROM ledger WHERE number = \(middle)")?.text("at")
            if let at, at >= since.description { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
