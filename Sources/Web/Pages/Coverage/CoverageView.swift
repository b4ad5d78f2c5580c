import Content
import Domain
import Markup
import Measures

/// What all parts of the page are made of: the counts, the country, the reader, and how a count is written.
struct CoverageView: Sendable {
    let coverage: Coverage
    let country: CoverageCountry
    let question: FigureQuestion
    let viewer: Viewer
    let text: Language

    func name(_ record: Record) -> String { RecordNames.name(of: record, text) }

    func provinceName(_ id: String?) -> String {
        country.provinces.first { $0.id == id }.map(name) ?? text("coverage.elsewhere")
    }

    // MARK: Counts

    func number(_ count: Int) -> String { text.number(count) }

    func amount(_ number: Int) -> Amount { .known(Double(number), text.number(number)) }

    /// The count as a link to what was counted, where the reader may open such records.
    func linked(_ count: Int, by field: String, _ id: String) -> HTML {
        guard count > 0, Policy.grant(viewer, Kept.screenings).read > .nothing else { return "\(number(count))" }
        return Link(number(count), to: list("/screenings", field, id)).html
    }

    func linked(_ number: Int, in code: String, by field: String, _ id: String) -> HTML {
        guard number > 0, let register = Register.named(code), Policy.grant(viewer, register).read > .nothing else {
            return "\(text.number(number))"
        }
        return Link(text.number(number), to: list("/registers/\(code)", field, id)).html
    }

    private func list(_ path: String, _ field: String, _ id: String) -> String {
        let period = question.period
        return "\(path)?\(field)=\(id.addingPercentEncodingForQuery)&from=\(period.first)&through=\(period.last)"
    }

    // MARK: Around the page

    func address(_ part: CoveragePage.Part) -> String {
        question.address(
            CoveragePage.path,
            [("part", part.rawValue)] + (country.province.map { [("province", $0)] } ?? []))
    }

    func bar(_ part: CoveragePage.Part) -> HTML {
        let provinces = country.provinces.map { Choice($0.id, name($0)) }.sorted { $0.label < $1.label }
        let fields: HTML = """
            \(Select("period", Prompt(text("figures.period")), groups: question.periods(text), selected: question.period.description))\
            \(Select("province", Prompt(text("coverage.province")), options: provinces, selected: country.province,
                empty: text("coverage.all_provinces")))\
            \(HiddenField("part", part.rawValue))
            """
        return FilterBar(
            label: text("coverage.choose"), to: CoveragePage.path, fields: fields, button: text("filter.button")
        )
        .html
    }

    func words(_ key: String) -> ChartTexts {
        ChartTexts(title: text(key), description: text("\(key).description"), table: text("figures.as_table"))
    }
}
