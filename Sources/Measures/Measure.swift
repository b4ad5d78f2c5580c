import Domain

/// A figure that the country answers for, declared once: what is counted, by which date, who owes it, and
/// the one query from which its value, its breakdowns, its drill-down and its past all come.
///
/// Its texts stand in the language files: `measure.<code>` (name) and `measure.<code>.definition` (what is
/// counted, by which date, what is left out), `unit.<unit>`, `owner.<key>`, `dimension.<code>`.
public struct Measure: Sendable {
    public let code: String
    /// What one of it is: `cases`, `suspects`, `victims`, `LAK` … Counting units are never mixed.
    public let unit: String
    public let aggregate: Aggregate
    public let time: Time
    /// Keys of those who owe the figure (`owner.<key>`).
    public let owners: [String]
    /// The field whose day decides whether something falls into a period, as `register.field`.
    public let date: String
    public let dimensions: [Dimension]
    /// The register whose records a drill-down opens.
    public let opens: Register
    /// The registers that have to be attested complete before no record means zero.
    public let restsOn: [String]
    /// The kinds of agency whose word on a register settles this measure: one hotline can't answer for
    /// the other. Empty: anyone's.
    public let answeredBy: Set<String>
    /// Whether its registers are kept complete by those who administer them (licences, crossings,
    /// committees, budget), so that nobody attests them: a register with records in it is then believed,
    /// an empty one never is.
    public let isKeptComplete: Bool
    /// Figures, gaps, recommendations and criteria it answers: `F01`, `G05`, `R06`, `criterion 1`.
    public let sources: [String]
    /// What being counted tells about a record, for those who drill down.
    public let reveals: Sensitivity
    /// Whether the query may give a unit more than once (a person with two services); units are then
    /// counted apart, each once.
    public let repeats: Bool
    /// Whether the query gives `holds`: 1 for what counts, 0 for what is known not to, NULL for what
    /// nobody recorded, from which no zero can follow.
    public let hasUnknowns: Bool
    /// What its units hang on, so that kept counts can be brought up to date by what a change touches; nil if it is
    /// counted anew when a register that it reads was changed.
    let anchor: Anchor?
    /// How it follows from others, where that is less work than to ask all records.
    let following: Following?
    let facts: Facts

    /// Measures are named by their codes.
    enum Following: Sendable {
        /// What went out: what was there at the start and what went in, less what was there at the end.
        case balance(start: String, entering: String, end: String)
        /// What is there at the end: what was there at the start, less what those records that moved in the period were
        /// then, and more what they are at the end.
        case start(String, before: Facts, after: Facts)

        /// Those that follow from fewer are counted first.
        var place: Int {
            switch self {
            case .start: 1
            case .balance: 2
            }
        }
    }

    public enum Time: String, Sendable {
        /// What happened within the period.
        case flow
        /// What there is on the period's last (or first) day.
        case stock
    }

    /// - Parameter facts: a SELECT in the SQL that SQLite 3.40 and PostgreSQL 15 share. One row a counted
    ///   unit: `unit`, `record` (opened on drill-down), `on_date`, `amount` unless it is only counted,
    ///   `whole` for a percentage, `holds` if there are unknowns, and a column for each dimension.
    ///   `{register}` stands for a register's table (of steps only those that were not withdrawn),
    ///   `{first}` and `{last}` for the period's ends, `{home}` for the country's own code. What stands between
    ///   `{present}`, `{past}` and `{either}` is asked of what is known now, and of what was known on a past day;
    ///   between `{naming}` and `{fact}` stands what only a drill-down asks for.
    init(
        _ code: String, _ unit: String, _ aggregate: Aggregate = .count, _ time: Time = .flow,
        owners: [String], date: String, by dimensions: [Dimension] = [], opens: String, restsOn: [String],
        answeredBy: Set<String> = [], isKeptComplete: Bool = false, sources: [String],
        reveals: Sensitivity = .operational,
        repeats: Bool = false, hasUnknowns: Bool = false, per anchor: Anchor? = nil,
        follows following: Following? = nil,
        facts: String
    ) {
        guard let register = Register.named(opens) else { fatalError("\(code) opens no register: \(opens)") }
        self.code = code
        self.unit = unit
        self.aggregate = aggregate
        self.time = time
        self.owners = owners
        self.date = date
        self.dimensions = dimensions
        self.opens = register
        self.restsOn = restsOn
        self.answeredBy = answeredBy
        self.isKeptComplete = isKeptComplete
        self.sources = sources
        self.reveals = reveals
        self.repeats = repeats
        self.hasUnknowns = hasUnknowns
        self.anchor = anchor
        self.following = following
        self.facts = Facts(facts)
    }

    /// Whether it counts people, or what is about one: closed by default, so that a new unit is held to be about people.
    public var countsPeople: Bool {
        !Self.impersonal.contains(unit) && (aggregate == .count || aggregate == .sum)
    }

    private static let impersonal: Set<String> = [
        "LAK", "agencies", "beds", "calls", "crossings", "events", "inspections", "officials", "posts", "raids",
        "registers",
        "reports", "shelters", "years",
    ]

    public func dimension(_ code: String) -> Dimension? { dimensions.first { $0.code == code } }
}

extension Measure: Hashable {
    public static func == (one: Measure, other: Measure) -> Bool { one.code == other.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
