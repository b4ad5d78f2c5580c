import Content
import Domain
import Measures

/// The figures of a period with the statements and the law beside them: the annual assessment's page of facts.
public struct Report: Sendable {
    public let period: Period
    /// Set if it tells what was known on a past day.
    public let asOf: Instant?
    public let figures: [Figure]
    public let statements: [Statement]
    public let law: [LawFact]
    public let names: ReferenceNames
    /// Days after the period's end by which owners have to bring what is not collected. Configuration: no
    /// legal value was found.
    public let daysToBring: Int
    /// Whether it was counted for somebody who asked, without the records that are closed to them; it says so then, to
    /// everybody in the same words.
    public let isForViewer: Bool

    public init(
        period: Period, asOf: Instant? = nil, figures: [Figure], statements: [Statement] = [], law: [LawFact] = [],
        names: ReferenceNames = ReferenceNames(), daysToBring: Int = 31, isForViewer: Bool = false
    ) {
        self.period = period
        self.asOf = asOf
        self.figures = figures
        self.statements = statements
        self.law = law
        self.names = names
        self.daysToBring = daysToBring
        self.isForViewer = isForViewer
    }

    /// Whether some of it is counted from the records of one agency alone.
    public var isOwn: Bool { figures.contains { $0.audience == .ownAgency } }

    /// Every figure of the period within one read, counted for who asks.
    public static func make(
        _ desk: FigureDesk, for period: Period, asOf moment: Instant? = nil, law: Law,
        measures: [Measure] = Measure.all, isForViewer: Bool = false
    ) throws -> Report {
        let figures = try desk.figures(for: period, asOf: moment, measures: measures)
        let statements = try desk.statements(for: period, asOf: moment)
        return Report(
            period: period, asOf: moment, figures: figures, statements: statements, law: LawFact.facts(of: law),
            names: try desk.names(in: figures, statements), isForViewer: isForViewer)
    }

    /// Every line of the report, in the order of the measures; statements and the law come last.
    public func rows(in language: Language) -> [ReportRow] {
        figures.map { ReportRow($0, language, isForViewer: isForViewer) }
            + statements.map { ReportRow($0, names, language) }
            + law.map { ReportRow($0, language) }
    }
}
