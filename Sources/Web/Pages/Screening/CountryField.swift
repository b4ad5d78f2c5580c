import Content
import Domain
import Markup

/// A country: those that a country's people mostly have to do with as a list, any other by its name. The whole
/// list would be a fifth of the page.
struct CountryField {
    let code: String
    let label: String
    let text: Language
    let values: [String: String]
    var error: String?
    var isOptional = false

    private static let other = "other"

    var html: HTML {
        let common = text.countryChoices.filter { text.find("country.\($0.code)") != nil }
        let value = values[code] ?? ""
        let isCommon = value.isEmpty || common.contains { $0.code == value }
        let chosen = Select(
            code, Prompt(label, error: error, mark: isOptional ? text("form.optional") : nil),
            options: common.map { Choice($0.code, $0.name) } + [Choice(Self.other, text("screening.country.other"))],
            selected: isCommon ? value : Self.other, empty: text("form.choose"))
        let typed = TextField(
            "\(code)_other", Prompt(text("screening.country.name"), mark: text("form.optional")),
            value: values["\(code)_other"] ?? (isCommon ? "" : value), limit: 60)
        return chosen.html + typed.html
    }

    /// The code for the field: what was chosen, or the country of the typed name. A name that is no country's
    /// comes back as it is, for the field to refuse.
    static func read(_ code: String, from raw: [String: String], _ text: Language) -> String {
        let chosen = raw[code] ?? ""
        let typed = VisibleText.line(raw["\(code)_other"] ?? "")
        guard chosen == other || chosen.isEmpty && !typed.isEmpty else { return chosen }
        let wanted = typed.lowercased()
        return text.countryChoices.first { $0.name.lowercased() == wanted || $0.code.lowercased() == wanted }?.code
            ?? typed
    }
}

extension String {
    var trimmingWhitespace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
