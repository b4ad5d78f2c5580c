import Content
import Domain
import Measures

/// How a figure is said in a language.
public struct FigureTexts: Sendable {
    let language: Language
    let names: ReferenceNames

    public init(_ language: Language, _ names: ReferenceNames = ReferenceNames()) {
        self.language = language
        self.names = names
    }

    public func name(_ measure: Measure) -> String { language["measure.\(measure.code)"] }

    public func definition(_ measure: Measure) -> String { language["measure.\(measure.code).definition"] }

    public func unit(_ measure: Measure) -> String { language["unit.\(measure.unit)"] }

    public func owners(_ measure: Measure) -> String {
        measure.owners.map { language["owner.\($0)"] }.joined(separator: "; ")
    }

    /// A subject that has no text yet is shown as it was entered.
    public func name(_ statement: Statement) -> String {
        language.find("statement.\(statement.subject)") ?? statement.subject
    }

    public func name(_ dimension: Measure.Dimension) -> String { language["dimension.\(dimension.code)"] }

    /// `Fraudulent marriage`, `Thailand`, `Bokeo`; or that this part is not broken down.
    public func name(_ part: Figure.Breakdown, of measure: Measure) -> String {
        guard let dimension = measure.dimension(part.dimension) else { return part.code }
        if part.code == Measure.Dimension.unspecified, dimension.code != "form" {
            return language["dimension.unspecified"]
        }
        switch dimension.values {
        case .texts(let prefix): return language["\(prefix).\(part.code)"]
        case .countries: return language.country(part.code)
        case .records(let register): return names.name(register, part.code, language: language.code)
        }
    }

    /// The number with its thousands apart, or the plain word that there is none.
    public func value(_ figure: Figure) -> String {
        guard let value = figure.value else { return language["figure.\(figure.status.rawValue)"] }
        guard value == value.rounded(), let whole = Int(exactly: value) else { return figure.plain }
        return language.number(whole)
    }

    /// What has to be known beside the number: the note, and who owes what is missing by when.
    public func remark(_ figure: Figure, daysToBring: Int) -> String {
        var parts: [String] = figure.audience == .ownAgency ? [language["figure.own"]] : []
        if let due = figure.dueOn(days: daysToBring) {
            parts.append(language("figure.owed", ["owner": owners(figure.measure), "day": language.day(due)]))
        }
        if let note = figure.note { parts.append(language(note.key, note.details)) }
        return parts.joined(separator: " ")
    }
}
