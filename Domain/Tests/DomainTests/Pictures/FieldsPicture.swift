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
        for register in Register.all {
            text += "\n## \(register.code)\n\n| Field | Sensitivity | Stored |\n| --- | --- | --- |\n"
            for field in register.fields {
                text += "| `\(field.code)` | \(field.sensitivity.code) | \(field.storage.rawValue) |\n"
            }
        }
        try Picture.check(text, against: "fields.md")
    }

    private func why(_ reason: Field.PlainReason) -> String {
        switch reason {
        case .refers: "a reference: an id that names nobody"
        case .counted: "a figure counts it"
        case .decidesAccess: "it decides who may see a record"
        }
    }
}
