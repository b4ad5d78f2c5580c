import Content
import Desks
import Domain
import Hummingbird
import Markup

/// The data dictionary: every register and field as declared, for those who exchange data with Sinxay.
enum DictionaryPage {
    @Sendable static func index(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let groups = HTML.each(Compartment.allCases) { compartment in
            Table(
                text("compartment.\(compartment.rawValue)"),
                columns: [
                    .init(text("registers.register")), .init(text("dictionary.code")),
                    .init(text("dictionary.fields"), .number),
                ],
                rows: Register.all.filter { $0.compartment == compartment }.map { register in
                    Table.Row([
                        Link(text.name(register), to: "/dictionary/\(register.code)").html,
                        "<code>\(register.code)</code>", "\(text.number(register.fields.count))",
                    ])
                }
            ).html
        }
        return visit.page(
            text("dictionary.title"), width: .reading, crumbs: [Link(text("registers.title"), to: "/registers")],
            PageHeading(text("dictionary.title"), lead: text("dictionary.lead")).html + groups)
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let register = try visit.register()
        let table = Table(
            text.name(register), isCaptionShown: false,
            columns: [
                .init(text("dictionary.field")), .init(text("dictionary.code")), .init(text("dictionary.kind")),
                .init(text("dictionary.required")), .init(text("dictionary.sensitivity")),
                .init(text("dictionary.standard")),
            ],
            rows: register.fields.map { field in
                Table.Row([
                    "\(text.label(field, in: register))", "<code>\(field.code)</code>", kind(field, text),
                    "\(text(field.required ? "answer.yes" : "answer.no"))",
                    "\(text("sensitivity.\(field.sensitivity.code)"))", "\(field.standard ?? "—")",
                ])
            })
        return visit.page(
            text.name(register),
            crumbs: [
                Link(text("registers.title"), to: "/registers"), Link(text("dictionary.title"), to: "/dictionary"),
            ],
            """
            \(PageHeading(
                text.name(register), kicker: text("dictionary.title"),
                lead: text("dictionary.file", ["file": "\(register.code).csv", "prefix": register.prefix])))
            \(table)
            """)
    }

    /// What stands in the cell: codes are listed with their texts, since the codes are what is exchanged.
    private static func kind(_ field: Field, _ text: Language) -> HTML {
        switch field.kind {
        case .text(let limit): "\(text("dictionary.kind.text", ["limit": text.number(limit)]))"
        case .longText: "\(text("dictionary.kind.long_text"))"
        case .integer(let range):
            "\(text("dictionary.kind.integer", ["low": String(range.lowerBound), "high": String(range.upperBound)]))"
        case .money: "\(text("dictionary.kind.money"))"
        case .day: "\(text("dictionary.kind.day"))"
        case .yesNo: "<code>yes</code>, <code>no</code>"
        case .code(let list): codes(list, text, text("dictionary.kind.code"))
        case .codes(let list): codes(list, text, text("dictionary.kind.codes"))
        case .country: "\(text("dictionary.kind.country"))"
        case .reference(let other):
            "→ \(Link(Register.named(other).map(text.name) ?? other, to: "/dictionary/\(other)"))"
        case .answers: "<code>CODE=yes;CODE=no</code>"
        }
    }

    private static func codes(_ list: CodeList, _ text: Language, _ words: String) -> HTML {
        let terms = HTML.each(list.codes) { "<li><code>\($0)</code> \(text.code(list, $0))</li>" }
        return Disclosure("\(words) (\(text.number(list.codes.count)))", content: "<ul class=\"codes\">\(terms)</ul>")
            .html
    }
}
