import Content
import Domain
import Markup

/// Who a person is, as far as the reader may know it.
struct PersonFacts {
    let person: Record
    let isChild: Bool
    let names: ReferenceNames
    let text: Language
    let viewer: Viewer
    let today: Day

    /// What a recipient needs to meet the person: no more.
    var minimum: HTML {
        let shown = list(["sex", "citizenship", "language"])
        return childNotice
            + "<p>\(Link(RecordNames.name(of: person, text), to: "/people/\(person.id)"))\(age.map { ", " + $0 } ?? "")</p>"
            + shown
    }

    var full: HTML {
        childNotice
            + list([
                "lao_name", "sex", "birth_date", "birth_year", "age_basis", "citizenship", "language", "home_province",
                "home_district", "birth_registered", "safe_contact",
            ])
    }

    private var childNotice: HTML {
        guard isChild else { return .empty }
        let inDoubt = person["age_basis"] == .code("in_doubt")
        let isYoung = age != nil && !inDoubt
        return Notice(.info, text(isYoung ? "screening.child" : "screening.child_in_doubt")).html
    }

    /// In whole years; with the year of birth alone, both ages it allows.
    var age: String? {
        if let birth = person.day("birth_date") {
            return text("person.age", ["age": text.number(today.age(bornOn: birth))])
        }
        guard let year = person.integer("birth_year") else { return nil }
        return text(
            "person.age.about",
            ["low": text.number(max(0, today.year - year - 1)), "high": text.number(today.year - year)])
    }

    private func list(_ codes: [String]) -> HTML {
        let ceiling = Policy.grant(viewer, Kept.people).ceiling
        let fields = codes.compactMap { person.register.field($0) }.filter {
            $0.sensitivity <= ceiling && person[$0.code] != nil
        }
        return DefinitionList(
            fields.map { field in
                let label = text.label(field, in: person.register)
                if case .reference(let code) = field.kind, let id = person.text(field.code) {
                    return .init(label, text: names.name(code, id))
                }
                return .init(label, text: text.shown(person[field.code], field))
            }
        ).html
    }
}
