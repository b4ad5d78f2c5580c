import Domain
import Foundation

/// The texts of one language, and how it writes days, numbers and names.
///
/// A text that is missing is shown in English; one that is missing there too as its key in `⟦brackets⟧`,
/// so that a page never breaks and a test finds it.
public final class Language: Sendable {
    /// `en`, `lo` … (ISO 639-1), also the value of `lang` on a page.
    public let code: String
    /// This language's own texts, without what English lends.
    public let texts: [String: String]
    private let fallback: [String: String]
    private let countries: [String: String]
    /// The labels of every register's fields, found once: each record's page asks for all of its own.
    private let labels: [String: [String: String]]

    public init(code: String, texts: [String: String], fallback: [String: String] = [:]) {
        self.code = code
        self.texts = texts
        self.fallback = fallback
        func first(_ keys: [String]) -> String? { keys.lazy.compactMap { texts[$0] ?? fallback[$0] }.first }
        labels = Dictionary(
            uniqueKeysWithValues: Register.all.map { register in
                let pairs = register.fields.compactMap { field in
                    first(["field.\(register.code).\(field.code)", "field.\(field.code)"]).map { (field.code, $0) }
                }
                return (register.code, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
            })
        let locale = Locale(identifier: code)
        countries = Dictionary(
            uniqueKeysWithValues: Country.all.map { country in
                (country, texts["country.\(country)"] ?? locale.localizedString(forRegionCode: country) ?? country)
            })
    }

    public subscript(key: String) -> String { find(key) ?? "⟦\(key)⟧" }

    /// The text, or English's; nil if neither has it.
    public func find(_ key: String) -> String? { texts[key] ?? fallback[key] }

    /// nil if there is no text for it.
    func label(_ field: String, in register: String) -> String? { labels[register]?[field] }

    /// The first of these keys that has a text; the first key in brackets if none has.
    public func first(_ keys: [String]) -> String {
        for key in keys { if let text = find(key) { return text } }
        return "⟦\(keys.first ?? "")⟧"
    }

    /// The text with `{name}` replaced by the argument of that name. An argument that is not given stays
    /// as it is written.
    public func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
        Language.fill(self[key], arguments)
    }

    /// The country's name by its ISO code: the catalogue's (`country.LA`), else the system's.
    public func country(_ code: String) -> String { countries[code] ?? code }

    /// Every country by name, for a choice. The catalogue's own, the neighbours among them, come first.
    public var countryChoices: [(code: String, name: String)] {
        let sorted = countries.sorted { $0.value < $1.value }.map { (code: $0.key, name: $0.value) }
        let own = Set(sorted.map(\.code).filter { texts["country.\($0)"] != nil })
        return sorted.filter { own.contains($0.code) } + sorted.filter { !own.contains($0.code) }
    }

    /// Replaces in one pass, so that an argument's own braces are never read as an argument.
    static func fill(_ text: String, _ arguments: [String: String]) -> String {
        guard !arguments.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            result += rest[..<open]
            let name = String(rest[rest.utf8.index(after: open)..<close])
            let end = rest.utf8.index(after: close)
            result += arguments[name] ?? String(rest[open..<end])
            rest = rest[end...]
        }
        return result + rest
    }

    /// The names of the arguments in a text.
    static func arguments(in text: String) -> Set<String> {
        var found: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            found.insert(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return found
    }
}
