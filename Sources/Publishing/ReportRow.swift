import Content
import Measures

/// One line of a report as it leaves the system. Codes stay codes, so that files can be compared; unit, owner
/// and definition are texts.
public struct ReportRow: Sendable, Hashable {
    public static let columns = [
        "measure", "breakdown", "period", "value", "unit", "status", "owner", "definition",
    ]

    public let measure: String
    /// `form=sex_trafficking`; empty for a total.
    public let breakdown: String
    public let period: String
    /// Empty where there is none: never zero.
    public let value: String
    public let unit: String
    /// A status of figures, else `statement` or `law`.
    public let status: String
    public let owner: String
    public let definition: String

    /// - Parameter isForViewer: see `Report.isForViewer`.
    public init(_ figure: Figure, _ language: Language, isForViewer: Bool = false) {
        measure = figure.measure.code
        breakdown = figure.breakdown?.description ?? ""
        period = figure.period.description
        value = figure.plain
        unit = language["unit.\(figure.measure.unit)"]
        status = figure.status.rawValue
        owner = figure.measure.owners.map { language["owner.\($0)"] }.joined(separator: "; ")
        let own = figure.audience == .ownAgency ? language["figure.own"] + " " : ""
        let open = isForViewer ? " " + language["figure.open_only"] : ""
        definition = own + language["measure.\(figure.measure.code).definition"] + open
    }

    public init(_ statement: Statement, _ names: ReferenceNames, _ language: Language) {
        measure = "statement.\(statement.subject)"
        breakdown = ""
        period = statement.period
        value = statement.text
        unit = statement.unit
        status = "statement"
        owner = names.name("agencies", statement.agency, language: language.code)
        definition =
            ([language("statement.definition", ["source": statement.source])] + [statement.place].compactMap { $0 })
            .joined(separator: " ")
    }

    public init(_ fact: LawFact, _ language: Language) {
        measure = "law.\(fact.code)"
        breakdown = ""
        period = ""
        value = fact.value
        unit = language["unit.\(fact.unit)"]
        status = "law"
        owner = ""
        definition = language["law.\(fact.code)"]
    }

    /// In the order of `columns`.
    public var cells: [String] { [measure, breakdown, period, value, unit, status, owner, definition] }
}
