import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The people that the reader has to do with, found by name.
enum PeopleList {
    static let perPage = 24

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let current = visit.pageNumber(perPage)
        var query = RecordQuery(Kept.people)
        query.words = visit.query["q"].trimmingWhitespace
        query.limit = perPage
        query.only = Set(Kept.people.nameFields.map(\.code) + ["sex", "birth_date", "birth_year", "home_province"])
        query.offset = (current - 1) * perPage
        let (people, total, names) = try await visit.office.look(as: viewer) { [query] reading in
            let page = try reading.page(query)
            let people = page.records.map(\.record)
            return (people, page.count, try ReferenceNames(people, reading: reading, text))
        }
        let bar = FilterBar(
            label: text("people.search"), to: "/people",
            fields: TextField(
                "q", Prompt(text("people.search.words"), hint: text("people.search.hint")), value: visit.query["q"],
                kind: .search
            ).html,
            button: text("people.search.button"),
            clear: visit.query["q"].isEmpty ? nil : Link(text("filter.clear"), to: "/people"))
        let cards = people.map { person in
            let facts = PersonFacts(
                person: person, isChild: false, names: names, text: text, viewer: viewer, today: today)
            let lines = [
                person.text("sex").map { text.code("sex", $0) }, facts.age,
                person.text("home_province").map { names.name("places", $0) }, person.id,
            ].compactMap { $0 }
            return Card(
                RecordNames.name(of: person, text), address: "/people/\(person.id)",
                content: "<p>\(lines.joined(separator: " · "))</p>")
        }
        return visit.page(
            text("nav.people"),
            """
            \(PageHeading(text("nav.people"), lead: text("people.lead")))
            \(bar)
            <h2 class="count">\(text("registers.count", ["count": text.number(total)]))</h2>
            \(people.isEmpty ? EmptyState(text("people.none"), sentence: text("people.none.why")).html : CardGrid(cards).html)
            \(PageLinks(total: total, perPage: perPage, current: current, query: visit.query, path: visit.path, text: text).html)
            """)
    }
}
