import Domain
import Foundation
import Store

/// A measure's counts of a period as they were when the ledger had so many leaves.
public struct KeptCount: Sendable {
    let measure: Measure
    let period: Period
    let leaf: Int
    let counted: Counted

    /// - Returns: nil if it was counted by another declaration than this one, or can't be read.
    init?(_ row: Row, _ period: Period, home: String) {
        guard let measure = row.text("measure").flatMap(Measure.named), let leaf = row.integer("leaf"),
            row.text("declared") == measure.declaration(home: home), let text = row.text("counts"),
            let counted = try? JSONDecoder().decode(Counted.self, from: Data(text.utf8))
        else { return nil }
        self.init(measure: measure, period: period, leaf: leaf, counted: counted)
    }

    init(measure: Measure, period: Period, leaf: Int, counted: Counted) {
        self.measure = measure
        self.period = period
        self.leaf = leaf
        self.counted = counted
    }

    /// Keeps it, unless another server has counted later.
    func save(home: String, _ connection: any Connection) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(counted), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO figure_counts (measure, period, declared, leaf, counts)
            VALUES (\(measure.code), \(period.description), \(measure.declaration(home: home)), \(leaf), \(text))
            ON CONFLICT (measure, period) DO UPDATE
            SET declared = excluded.declared, leaf = excluded.leaf, counts = excluded.counts
            WHERE figure_counts.leaf <= excluded.leaf OR figure_counts.declared <> excluded.declared
            """)
    }
}

extension Measure {
    /// Another text for every other way of counting.
    func declaration(home: String) -> String {
        let period = Period(year: 2000)
        let query = facts.sql(for: period, asOf: nil, home: home)
        let all = [
            "1", query.text, home, "\(aggregate)", "\(repeats)", "\(hasUnknowns)",
            dimensions.map { "\($0.code) \($0.isMany)" }.joined(separator: ","),
        ].joined(separator: "\n")
        // FNV-1a: nobody gains by a collision, and between two releases there is none by chance.
        let hash = all.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
