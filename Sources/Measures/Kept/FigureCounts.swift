import Domain
import Store

/// The kept counts as one read sees them, each brought up to date with what was written since: of that moment like
/// everything else in the read, and the same as if all records had been counted (docs/decisions/0021).
public final class FigureCounts {
    private let connection: any Connection
    private let home: String
    private let leaf: Int
    private var kept: [Period: [String: KeptCount]] = [:]
    private var changes: [Int: Changes] = [:]
    /// What this read has counted or brought up to date so far, by period and measure.
    private var counted: [Period: [String: Counted]] = [:]
    /// What was counted in this read and is worth keeping; see `keep`.
    public private(set) var fresh: [KeptCount] = []

    /// Counts from so many leaves ago are counted anew: to read what was changed since takes as long.
    private static let oldest = 200_000
    /// After so many leaves what still holds is kept as of now, so that fewer leaves are read next time.
    private static let stale = 2_000

    public init(_ connection: any Connection, home: String) throws {
        self.connection = connection
        self.home = home
        leaf = try connection.integer("SELECT coalesce(max(number), 0) FROM ledger") ?? 0
    }

    func counted(_ measure: Measure, _ period: Period) throws -> Counted {
        let found = try upToDate(measure, period)
        counted[period, default: [:]][measure.code] = found
        return found
    }

    private func upToDate(_ measure: Measure, _ period: Period) throws -> Counted {
        guard let kept = try kept(for: period)[measure.code], (leaf - Self.oldest...leaf).contains(kept.leaf) else {
            return try anew(measure, period)
        }
        switch try Touched.reach(measure, try changes(since: kept.leaf), connection) {
        case .everything: return try anew(measure, period)
        case .none:
            if leaf - kept.leaf > Self.stale { note(measure, period, kept.counted) }
            return kept.counted
        case .some(let touched):
            let before = try touched.counted(.before, for: period, home: home, connection)
            let now = try touched.counted(.now, for: period, home: home, connection)
            guard let counted = kept.counted.replacing(before, by: now) else { return try anew(measure, period) }
            note(measure, period, counted)
            return counted
        }
    }

    /// The periods and measures for which nothing is kept that could be brought up to date.
    func missing(_ measures: [Measure], _ period: Period) throws -> [Measure] {
        let kept = try kept(for: period)
        return measures.filter { kept[$0.code].map { !(leaf - Self.oldest...leaf).contains($0.leaf) } ?? true }
    }

    private func anew(_ measure: Measure, _ period: Period) throws -> Counted {
        let counted =
            try following(measure, period)
            ?? Counted(measure, connection, measure.countedFacts(for: period, asOf: nil, home: home))
        note(measure, period, counted)
        return counted
    }

    /// Where this read knows what a measure follows from, not every record is asked.
    private func following(_ measure: Measure, _ period: Period) throws -> Counted? {
        let known = counted[period] ?? [:]
        switch measure.following {
        case nil: return nil
        case .balance(let start, let entering, let end):
            guard let start = known[start], let entering = known[entering], let end = known[end] else { return nil }
            return start.replacing(end, by: entering)
        case .start(let start, let before, let after):
            guard let start = known[start] else { return nil }
            func count(_ facts: Facts) throws -> Counted {
                try Counted(measure, connection, facts.sql(for: period, asOf: nil, home: home))
            }
            return start.replacing(try count(before), by: try count(after))
        }
    }

    private func note(_ measure: Measure, _ period: Period, _ counted: Counted) {
        fresh.append(KeptCount(measure: measure, period: period, leaf: leaf, counted: counted))
    }

    private func kept(for period: Period) throws -> [String: KeptCount] {
        if let known = kept[period] { return known }
        let rows = try connection.rows(
            "SELECT measure, declared, leaf, counts FROM figure_counts WHERE period = \(period.description)")
        let found = Dictionary(
            rows.compactMap { KeptCount($0, period, home: home) }.map { ($0.measure.code, $0) }
        ) { one, _ in one }
        kept[period] = found
        return found
    }

    private func changes(since leaf: Int) throws -> Changes {
        if let known = changes[leaf] { return known }
        let found = try Changes(since: leaf, connection)
        changes[leaf] = found
        return found
    }
}
