import Testing

@testable import Domain

/// docs/fields.md: how every field stands in the database, asked of the declarations.
@Suite struct FieldsPicture {
    @Test func theDocumentShowsEveryFieldAndHowItIsStored() throws {
        let personal = Register.all.flatMap(\.fields).filter { $0.sensitivity >= .personal }
        var text = """
            # Fields

            Made from `Domain` by its tests (`SINXAY_WRITE=1 swift test --package-path Domain` writes it anew). \
            “Vault” is sealed under a key of the person it is about (docs/vault.md); “plain” is readable in the database. \
            Of \(personal.count) personal, protected and sealed fields \(personal.filter { $0.storage == .vault }.count) \
            stand in the vault.

            ## Personal fields that stand plain, and why

            | Register | Field | Sensitivity | Why |
            | --- | --- | --- | --- |

            """
        for register in Register.all {
            for field in register.fields {
                guard let reason = field.plainBecause else { continue }
                text += "| `\(register.code)` | `\(field.code)` | \(field.sensitivity.code) | \(why(reason)) |\n"
            }
        }
        text += """

            ## What is said of fields

            What is not said of a field is not so (docs/decisions/0037-said-at-the-field.md): nothing follows from its name, \
            and a field of which nothing is said is sealed to recipients. “Name” is what a record is called by, in \
            Latin letters or in the country's own script; “of” narrows a list to choose from.

            | Word | Meaning |
            | --- | --- |
            \(Field.Says.all.map { "| \($0.name) | \(meaning($0.word)) |" }.joined(separator: "\n"))

            """
        for register in Register.all {
            text += "\n## \(register.code)\n\n| Field | Sensitivity | Stored | Says |\n| --- | --- | --- | --- |\n"
            for field in register.fields {
                text +=
                    "| `\(field.code)` | \(field.sensitivity.code) | \(field.storage.rawValue) | "
                    + "\(said(of: field).joined(separator: ", ")) |\n"
            }
        }
        try Picture.check(text, against: "fields.md")
    }

    private func said(of field: Field) -> [String] {
        Field.Says.all.filter { field.says.contains($0.word) }.map(\.name)
            + [
                field.title.map { "name (\($0.rawValue))" },
                field.among.map { "of \($0.codes.sorted().joined(separator: "/"))" },
            ]
            .compactMap { $0 }
    }

    private func meaning(_ word: Field.Says) -> String {
        switch word {
        case .subject: "names whom the record is about: under whose key it is sealed, and with whom it is erased"
        case .link: "the id of a record, which names nobody and stands plain, so that the tables hold together"
        case .told: "what a person told, or what was made of it: it never crosses to justice"
        case .disclosable: "justice can ask for it, protection can let it go"
        case .forJustice: "justice reads it where a grant opens the register"
        case .mayLieAhead: "a term, a deadline, a plan; any other day has happened"
        case .searched: "a name by which people are searched, however it is spelt"
        case .onForm: "is on the general form of a register that has a desk"
        case .early: "is on that form while nothing rests on it, for the agency that made the record"
        case .onPage: "is corrected on a page of its own, not on the general form"
        case .fromPhone: "a phone sends it to a register that has a desk"
        case .computed: "follows from other fields"
        case .lookedUp: "somebody asks for the record by it, as by its id"
        case .due: "the day by which somebody is to answer"
        case .year: "a year, which is no quantity"
        default: ""
        }
    }

    private func why(_ reason: Field.PlainReason) -> String {
        switch reason {
        case .refers: "a reference: an id that names nobody"
        case .counted: "a figure counts it"
        case .decidesAccess: "it decides who may see a record"
        }
    }
}
