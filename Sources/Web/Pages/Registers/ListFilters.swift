import Content
import Domain
import Markup
import Store

/// The filters over a list: words, and each code and day that the summary shows.
struct ListFilters {
    let register: Register
    let given: FormData
    let fields: [Field]
    /// The list's own page, if it is not the register's general one.
    var address: String?

    init(_ register: Register, _ given: FormData, ceiling: Sensitivity) {
        self.register = register
        self.given = given
        fields = register.summary.compactMap { register.field($0) }.filter { field in
            guard field.sensitivity <= ceiling, field.storage == .plain else { return false }
            switch field.kind {
            case .code, .yesNo: return true
            default: return false
            }
        }
    }

    /// What the page of coverage asks for beside them when it leads here: a place, `site=W-1`.
    private var references: [(field: Field, id: String)] {
        register.fields.compactMap { field in
            guard field.kind == .reference("sites") || field.kind == .reference("crossings"),
                !given[field.code].isEmpty
            else { return nil }
            return (field, given[field.code])
        }
    }

    /// The first required day of the register, by which its lists are narrowed.
    private var day: Field? { register.fields.first { $0.kind == .day && $0.required } }

    var query: RecordQuery {
        var query = RecordQuery(register)
        query.words = given["q"]
        for field in fields where !given[field.code].isEmpty {
            // What is no value of the field finds nothing, rather than everything.
            query.equals[field.code] = (try? field.read(given[field.code])) ?? .code(given[field.code])
        }
        for (field, id) in references { query.equals[field.code] = .reference(id) }
        if let day {
            // What is no day finds nothing, rather than everything; its box says so.
            let never = Day(year: 2999, month: 12, day: 31)
            if !given["from"].isEmpty { query.from[day.code] = Day(given["from"]) ?? never }
            if !given["through"].isEmpty { query.through[day.code] = Day(given["through"]) ?? Day("1900-01-01") }
        }
        return query
    }

    private func unread(_ name: String, _ text: Language) -> String? {
        given[name].isEmpty || Day(given[name]) != nil ? nil : text.sentence(FieldProblem.notADay(given[name]))
    }

    func bar(_ text: Language) -> HTML {
        let words = TextField("q", Prompt(text("filter.words")), value: given["q"], kind: .search).html
        let codes = HTML.each(fields) { field in
            let options: [Choice] =
                if case .code(let list) = field.kind {
                    list.codes.map { Choice($0, text.code(list, $0)) }
                } else {
                    [Choice("yes", text("answer.yes")), Choice("no", text("answer.no"))]
                }
            return Select(
                field.code, Prompt(text.label(field, in: register)), options: options, selected: given[field.code],
                empty: text("filter.any")
            ).html
        }
        let days = HTML.when(day) { _ in
            HTML.each(["from", "through"]) { name in
                DateField(name, Prompt(text("filter.\(name)"), error: unread(name, text)), value: given[name]).html
            }
        }
        return FilterBar(
            label: text("filter.label"), to: address ?? "/registers/\(register.code)",
            fields: words + codes + days
                + HTML.each(references) { HiddenField($0.field.code, $0.id).html },
            button: text("filter.button"),
            clear: Link(text("filter.clear"), to: address ?? "/registers/\(register.code)")
        ).html
    }
}
