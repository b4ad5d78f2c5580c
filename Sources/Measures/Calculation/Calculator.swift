import Domain
import Store

/// Computes measures from the records, within one read. Pages and reports come to it through `FigureDesk`, which knows for
/// whom is counted.
public struct Calculator {
    let connection: any Connection
    /// The country whose system this is (ISO 3166-1 alpha-2): who is a foreign victim follows from it.
    let home: String
    /// The counts that are kept of the present; nil where the records are counted.
    private let kept: FigureCounts?
    /// The records that are counted; nil for all.
    let scope: FigureScope?
    /// Of all, those that no exclusion closes to the viewer; nil where none does.
    let open: OpenRecords?

    /// - Parameter kept: the counts that are kept, brought up to date: the same figures, sooner.
    init(
        _ connection: any Connection, home: String, _ kept: FigureCounts? = nil, within scope: FigureScope? = nil,
        open: OpenRecords? = nil
    ) {
        self.connection = connection
        self.home = home
        self.kept = kept
        self.scope = scope
        self.open = open
    }

    /// Each measure's total, then its breakdowns, in the order of the measures and their dimensions.
    ///
    /// - Parameter asOf: counts what was known at that moment, without anything that was entered or
    ///   corrected later; nil for now.
    func figures(
        for period: Period, asOf moment: Instant? = nil, measures: [Measure] = Measure.all
    ) throws -> [Figure] {
        // Of the past a scope knows nothing: what somebody could see then is not kept.
        guard scope == nil || moment == nil else { throw Refusal.asKnownOn }
        let attested = try Attested(connection, for: period, asOf: moment)
        return try measures.flatMap { measure in
            let counted = try counted(measure, period, asOf: moment)
            let total =
                scope == nil
                ? try self.total(measure, counted.total, period, asOf: moment, attested)
                : ownTotal(measure, counted.total, period)
            guard total.status == .value || total.status == .zero else { return [total] }
            return [total] + breakdowns(of: measure, counted, period, isWhole: total.note == nil)
        }
    }

    /// The same measure in several periods, each with its breakdowns, in the order of the periods.
    func yearOnYear(_ measure: Measure, _ periods: [Period], asOf moment: Instant? = nil) throws -> [Figure] {
        try periods.flatMap { try figures(for: $0, asOf: moment, measures: [measure]) }
    }

    private func counted(_ measure: Measure, _ period: Period, asOf moment: Instant?) throws -> Counted {
        if let scope {
            guard scope.admits(measure, reveals: measure.reveals) else { return Counted() }
            if !scope.seesAll(of: measure) { return try Counted(measure, connection, sql(measure, period, asOf: nil)) }
        }
        if let open, open.narrows(measure) {
            return try Counted(measure, connection, sql(measure, period, asOf: moment))
        }
        if let kept, moment == nil { return try kept.counted(measure, period) }
        return try Counted(measure, connection, measure.countedFacts(for: period, asOf: moment, home: home))
    }

    /// A measure's facts: of all records, or of those within the scope.
    ///
    /// - Parameter isNamed: whether the units and their records are asked for, too; nil if they are needed to count.
    func sql(_ measure: Measure, _ period: Period, asOf moment: Instant?, isNamed: Bool? = nil) -> SQL {
        let isNamed = isNamed ?? measure.repeats
        if let scope { return measure.facts.sql(for: period, home: home, isNamed: isNamed, table: scope.table) }
        guard let open else { return measure.facts.sql(for: period, asOf: moment, home: home, isNamed: isNamed) }
        return measure.facts.sql(for: period, home: home, isPast: moment != nil, isNamed: isNamed) {
            open.table($0, asOf: moment)
        }
    }

    /// The sum of one's own records. Nobody says that they are all, and none of them is no zero of the country.
    private func ownTotal(_ measure: Measure, _ tally: Tally, _ period: Period) -> Figure {
        let value = tally.value(measure.aggregate, months: period.months)
        let isNone = value == nil || value == 0 && measure.aggregate.isLessened
        let note: Figure.Note? = isNone ? .noneOfYours : tally.unknown > 0 ? .unknown(tally.unknown) : nil
        return Figure(
            measure: measure, breakdown: nil, period: period, value: isNone ? nil : value,
            status: isNone ? .notApplicable : .value, note: note, audience: .ownAgency)
    }

    private func total(
        _ measure: Measure, _ tally: Tally, _ period: Period, asOf moment: Instant?, _ attested: Attested
    ) throws -> Figure {
        func figure(_ value: Double?, _ status: Figure.Status, _ note: Figure.Note? = nil) -> Figure {
            Figure(measure: measure, breakdown: nil, period: period, value: value, status: status, note: note)
        }
        if let value = tally.value(measure.aggregate, months: period.months) {
            let note: Figure.Note? =
                attested.saidNotCollected(measure)
                ? .saidNotCollected
                : tally.unknown > 0
                    ? .unknown(tally.unknown)
                    : measure.isKeptComplete || attested.areComplete(measure) ? nil : .notAttested
            guard value == 0, measure.aggregate.isLessened else { return figure(value, .value, note) }
            return note == nil ? figure(0, .zero) : figure(nil, .notCollected, note)
        }
        // Records that leave open whether they count can't add up to zero, unless someone says so.
        if tally.unknown > 0, !attested.saysNone(measure) {
            return figure(nil, .notCollected, .unknown(tally.unknown))
        }
        var status = attested.status(of: measure)
        if status == .notCollected, measure.isKeptComplete, !attested.saidNotCollected(measure),
            try hasRecords(measure, asOf: moment)
        {
            status = .zero
        }
        guard status == .zero else { return figure(nil, status) }
        return measure.aggregate.hasZero ? figure(0, .zero) : figure(nil, .notApplicable, .nothingToMeasure)
    }

    private func hasRecords(_ measure: Measure, asOf moment: Instant?) throws -> Bool {
        for code in measure.restsOn {
            guard let register = Register.named(code) else { return false }
            let any: SQL = "SELECT 1 FROM \(Facts.table(register, asOf: moment)) r LIMIT 1"
            guard try connection.integer(any) != nil else { return false }
        }
        return true
    }

    /// - Parameter isWhole: whether the total misses nothing, so that a part of it can be zero.
    private func breakdowns(
        of measure: Measure, _ counted: Counted, _ period: Period, isWhole: Bool
    ) -> [Figure] {
        let shown = measure.dimensions.filter { scope?.admits(measure, reveals: $0.reveals) ?? true }
        return shown.flatMap { dimension in
            counted.parts[dimension.code, default: [:]]
                .sorted {
                    ($0.key == Measure.Dimension.unspecified ? 1 : 0, $0.key) < (
                        $1.key == Measure.Dimension.unspecified ? 1 : 0, $1.key
                    )
                }
                .compactMap { code, tally in
                    guard let value = tally.value(measure.aggregate, months: period.months) else { return nil }
                    let isZero = value == 0 && measure.aggregate.isLessened
                    return Figure(
                        measure: measure, breakdown: .init(dimension.code, code), period: period,
                        value: isZero && !isWhole ? nil : value,
                        status: !isZero ? .value : isWhole ? .zero : .notCollected, note: nil,
                        audience: scope == nil ? .everything : .ownAgency)
                }
        }
    }
}
