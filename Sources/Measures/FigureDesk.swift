import Domain
import Store

/// The one door to figures: it knows who asks, counts for them what is theirs to know (`FigureAudience`), and notes which
/// small counts about people it gave out.
public final class FigureDesk {
    public let viewer: Viewer
    private let now: Instant
    private let whole: Calculator
    private let own: Calculator
    private let kind: String?
    private let level: String?
    /// Measures of which a small count about people was given out that asks for a leaf before the answer leaves.
    public private(set) var small: Set<Measure> = []

    /// - Parameters:
    ///   - now: what the viewer may see at that moment is counted as theirs.
    ///   - kept: the counts that are kept, brought up to date: the same figures, sooner.
    /// - Throws: `Refusal.notFound` if the viewer's role sees no figures.
    public init(
        _ connection: any Connection, for viewer: Viewer, at now: Instant, home: String, _ kept: FigureCounts? = nil
    ) throws {
        guard viewer.isOperator || Policy.maySeeFigures(viewer.role) else { throw Refusal.notFound }
        self.viewer = viewer
        self.now = now
        let agency = try connection.first("SELECT kind, level FROM agencies WHERE id = \(viewer.agency)")
        kind = agency?.text("kind")
        level = agency?.text("level")
        whole = Calculator(connection, home: home, kept, open: try OpenRecords(viewer, connection, at: now))
        own = Calculator(connection, home: home, kept, within: try FigureScope(viewer, connection, at: now))
    }

    public var connection: any Connection { whole.connection }

    public func audience(of measure: Measure) -> FigureAudience { audience(owners: measure.owners) }

    /// Of what no measure declares an owner for: coverage, statements of a past day.
    public var audience: FigureAudience { audience(owners: []) }

    /// Whether every one of these figures is counted from all records for the viewer.
    public func answers(for measures: [Measure]) -> Bool {
        measures.allSatisfy { audience(of: $0) == .everything }
    }

    private func audience(owners: [String]) -> FigureAudience {
        Policy.audience(viewer, ofKind: kind, level: level, owners: owners)
    }

    private func calculator(_ measure: Measure) -> Calculator { audience(of: measure) == .everything ? whole : own }

    private func check(_ moment: Instant?, _ audience: FigureAudience) throws {
        guard moment == nil || audience.mayAskForThePast else { throw Refusal.asKnownOn }
    }

    /// Each measure's total, then its breakdowns, in the order of the measures and their dimensions.
    ///
    /// - Parameter asOf: counts what was known at that moment, without anything that was entered or corrected later; nil
    ///   for now.
    /// - Throws: `Refusal.asKnownOn` for the past of a figure that the viewer does not answer for.
    public func figures(
        for period: Period, asOf moment: Instant? = nil, measures: [Measure] = Measure.all
    ) throws -> [Figure] {
        for measure in measures { try check(moment, audience(of: measure)) }
        let answered = measures.filter { audience(of: $0) == .everything }
        let others = measures.filter { audience(of: $0) == .ownAgency }
        var figures = answered.isEmpty ? [] : try whole.figures(for: period, asOf: moment, measures: answered)
        if !others.isEmpty { figures += try own.figures(for: period, measures: others) }
        note(figures)
        guard !answered.isEmpty, !others.isEmpty else { return figures }
        let found = Dictionary(grouping: figures, by: \.measure)
        return measures.flatMap { found[$0] ?? [] }
    }

    /// The same measure in several periods, each with its breakdowns, in the order of the periods.
    public func yearOnYear(_ measure: Measure, _ periods: [Period], asOf moment: Instant? = nil) throws -> [Figure] {
        try check(moment, audience(of: measure))
        let figures = try calculator(measure).yearOnYear(measure, periods, asOf: moment)
        note(figures)
        return figures
    }

    /// A measure's units by two of its dimensions at once, as a pyramid needs them.
    public func crossed(
        _ measure: Measure, _ one: String, _ other: String, _ period: Period, asOf moment: Instant? = nil
    ) throws -> [Calculator.Crossed] {
        try check(moment, audience(of: measure))
        let crossed = try calculator(measure).crossed(measure, one, other, period, asOf: moment)
        for pair in crossed { note(measure, pair.units) }
        return crossed
    }

    /// - Parameter breakdown: a row of the figure's breakdown; nil for the total.
    /// - Throws: `Refusal.notFound` if the measure has no such dimension.
    public func drill(
        _ measure: Measure, _ period: Period, breakdown: Figure.Breakdown? = nil, asOf moment: Instant? = nil,
        limit: Int = 50, offset: Int = 0
    ) throws -> DrillDown {
        try check(moment, audience(of: measure))
        let drill = try calculator(measure).drill(
            measure, period, breakdown: breakdown, asOf: moment, for: viewer, at: now, limit: limit, offset: offset)
        note(measure, drill.total)
        return drill
    }

    public func statements(for period: Period, asOf moment: Instant? = nil) throws -> [Statement] {
        try check(moment, audience)
        return try whole.statements(for: period, asOf: moment)
    }

    /// The names that the breakdowns of these figures, and these statements, need.
    public func names(in figures: [Figure], _ statements: [Statement] = []) throws -> ReferenceNames {
        try whole.names(in: figures, statements)
    }

    /// Of a question of no single measure: the records of a register that are counted for the viewer.
    func table(_ code: String) -> SQL {
        guard let register = Register.named(code) else { return SQL(trusted: code) }
        if audience == .ownAgency, let scope = own.scope { return scope.table(register) }
        return whole.open?.table(register) ?? SQL(trusted: code)
    }

    // MARK: Small counts

    private func note(_ figures: [Figure]) {
        for figure in figures {
            if let value = figure.value { note(figure.measure, Int(value.rounded())) }
        }
    }

    private func note(_ measure: Measure, _ count: Int) {
        guard measure.countsPeople, audience(of: measure).leavesLeaf(SmallCount(count)) else { return }
        small.insert(measure)
    }
}
