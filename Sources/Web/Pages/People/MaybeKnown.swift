import Content
import Desks
import Domain
import Markup
import Store

/// "This person may already be known": people whose names sound alike and whose ages agree, as far as the reader may
/// see them.
struct MaybeKnown: Sendable {
    private let people: [Record]

    init(_ person: Record?, _ reading: Reading) throws {
        people = try person.map(reading.maybeKnown) ?? []
    }

    func html(_ text: Language) -> HTML {
        guard !people.isEmpty else { return .empty }
        let lines = HTML.each(people) { person in
            let year = person.day("birth_date")?.year ?? person.integer("birth_year")
            let facts = [person.text("sex").map { text.code("sex", $0) }, year.map(String.init), person.id]
                .compactMap { $0 }.joined(separator: " · ")
            return "<li>\(Link(RecordNames.name(of: person, text), to: "/people/\(person.id)")) \(facts)</li>"
        }
        return Notice(.info, title: text("person.maybe_known"), content: "<ul>\(lines)</ul>").html
    }
}
