import Content
import Domain
import Hummingbird
import Markup

/// The data dictionary: every register and field as declared, for those who exchange data with Sinxay.
enum DictionaryPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let sections = HTML.each(Register.all) { register in
            Table(
                "\(text.name(register)) (\(register.code))",
                columns: [
                    .init(text("dictionary.field")), .init(text("dictionary.code")), .init(text("dictionary.kind")),
                    .init(text("dictionary.required")), .init(text("dictionary.sensitivity")),
                    .init(text("dictionary.standard")),
                ],
                rows: register.fields.map { field in
                    Table.Row([
                        "\(text.label(field, in: register))", "<code>\(field.code)</code>", "\(kind(field))",
                        "\(text(field.required ? "answer.yes" : "answer.no"))",
                        "\(text("sensitivity.\(field.sensitivity.code)"))", "\(field.standard ?? "—")",
                    ])
                }
            ).html
        }
        return visit.page(
            text("dictionary.title"), crumbs: [Link(text("registers.title"), to: "/registers")],
            PageHeading(text("dictionary.title"), lead: text("dictionary.lead")).html + sections)
    }

    /// What stands in the cell: codes are listed, since they are what is exchanged.
    private static func kind(_ field: Field) -> String {
        switch field.kind {
        case .text(let limit): "text ≤ \(limit)"
        case .longText: "text"
        case .integer(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .money: "LAK"
        case .day: "YYYY-MM-DD"
        case .yesNo: "yes, no"
        case .code(let list): list.codes.joined(separator: ", ")
        case .codes(let list): list.codes.joined(separator: "; ")
        case .country: "ISO 3166-1 alpha-2"
        case .reference(let register): "→ \(register)"
        case .answers: "CODE=yes;CODE=no"
        }
    }
}
