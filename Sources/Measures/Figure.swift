import Domain

/// One number of the report, or the plain word that there is none. Unknown is never shown as zero.
public struct Figure: Sendable, Hashable {
    public let measure: Measure
    /// nil for the total.
    public let breakdown: Breakdown?
    public let period: Period
    /// In the measure's unit; nil unless the status is `value` or `zero`.
    public let value: Double?
    public let status: Status
    public let note: Note?
    /// Of which records it is counted.
    public let audience: FigureAudience

    public enum Status: String, Sendable, CaseIterable {
        case value
        /// Someone answers for it that there were none.
        case zero
        /// No records and nobody's word: the measure's owners owe it.
        case notCollected = "not_collected"
        case notApplicable = "not_applicable"
    }

    public init(
        measure: Measure, breakdown: Breakdown?, period: Period, value: Double?, status: Status, note: Note?,
        audience: FigureAudience = .everything
    ) {
        self.measure = measure
        self.breakdown = breakdown
        self.period = period
        self.value = value
        self.status = status
        self.note = note
        self.audience = audience
    }

    /// One value of one dimension. Written `form=sex_trafficking`.
    public struct Breakdown: Sendable, Hashable, CustomStringConvertible {
        public let dimension: String
        public let code: String

        public init(_ dimension: String, _ code: String) {
            self.dimension = dimension
            self.code = code
        }

        /// Reads `form=sex_trafficking`.
        public init?(_ text: String) {
            let halves = text.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else { return nil }
            self.init(String(halves[0]), String(halves[1]))
        }

        public var description: String { "\(dimension)=\(code)" }
    }

    /// What has to be known to read the number rightly. The most important one; `key` names its sentence.
    public enum Note: Sendable, Hashable {
        /// There are records, though someone said that this is not collected: it is incomplete.
        case saidNotCollected
        /// So many more are in the records without the fact that decides.
        case unknown(Int)
        /// Records were found; nobody has said that they are all.
        case notAttested
        /// The records are complete and hold nothing to take the shortest, longest, mean or share of.
        case nothingToMeasure
        /// The viewer's agency has no such records: nothing follows for the country.
        case noneOfYours

        public var key: String {
            switch self {
            case .saidNotCollected: "figure.note.said_not_collected"
            case .unknown: "figure.note.unknown"
            case .notAttested: "figure.note.not_attested"
            case .nothingToMeasure: "figure.note.nothing_to_measure"
            case .noneOfYours: "figure.note.none_of_yours"
            }
        }

        public var details: [String: String] {
            if case .unknown(let count) = self { ["count": String(count)] } else { [:] }
        }
    }

    /// The day on which a figure that is not collected is due: the owners' word is expected within so many
    /// days after the period ends.
    public func dueOn(days: Int) -> Day? { status == .notCollected ? period.last.adding(days: days) : nil }

    /// The value as it is written: at most two decimals, no trailing zeros. Empty if there is none.
    public var plain: String { value.map(Figure.plain) ?? "" }

    static func plain(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 9e15 else { return String(value) }
        let (whole, rest) = Int(hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
