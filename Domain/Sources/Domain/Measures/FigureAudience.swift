/// For whom a figure is counted. There is nothing between the two: a count of others' records, or as of a past day, tells
/// by its difference from the day before who was identified, and that an official is under investigation.
public enum FigureAudience: Sendable, Hashable {
    /// Who answers for the figure, the secretariat and oversight: every record.
    case everything
    /// Everyone else: the records that their agency has or may see, and nothing else.
    case ownAgency

    /// Whether it is counted as it was known on a past day.
    public var mayAskForThePast: Bool { self == .everything }

    /// Whether asking for the count leaves a leaf. Of one's own records each could be opened: their count tells nothing more.
    public func leavesLeaf(_ count: SmallCount) -> Bool { self == .everything && count.isSmall }
}

/// A count about people, wherever one is shown: on a page, in a chart, in a file. A count that is shown is
/// exact; that it is small decides whether the question is kept in the ledger.
public struct SmallCount: Sendable, Hashable {
    public let number: Int

    /// Counts from here on point at nobody.
    public static let least = 10

    public init(_ number: Int) { self.number = number }

    /// That there are none tells of nobody.
    public var isSmall: Bool { (1..<Self.least).contains(number) }
}

extension Policy {
    /// For whom figures of these owners are counted when the viewer asks.
    ///
    /// An owner is named by the kind of its agency, and answers through those of its central agency who may attest: a
    /// provincial office, an officer or one NGO of several answers for its own records alone.
    ///
    /// - Parameters:
    ///   - kind: of the viewer's agency.
    ///   - level: of the viewer's agency.
    public static func audience(
        _ viewer: Viewer, ofKind kind: String?, level: String?, owners: [String]
    ) -> FigureAudience {
        if viewer.isOperator || may(viewer.role, .everyFigure) { return .everything }
        guard let kind, level == "central", owners.contains(kind), grant(viewer.role, .attestations).create else {
            return .ownAgency
        }
        return .everything
    }
}
