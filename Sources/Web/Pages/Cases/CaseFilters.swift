import Content
import Domain
import Foundation
import Markup
import Store

/// What narrows the list of cases: words, form of trafficking, year of the report, state.
struct CaseFilters {
    let given: FormData
    private static let register = Register.named("criminal_cases")!

    init(_ given: FormData) { self.given = given }

    var state: String { given["state"] }

    /// Whether nothing is narrowed, so that the list shows everything.
    var isOpen: Bool { ["q", "form", "year", "state", "page"].allSatisfy { given[$0].isEmpty } }

    /// The states whose next step is this role's to take.
    static func waiting(for role: Role) -> Set<String> {
        switch role {
        case .atd: ["reported", "back_with_police", "investigated"]
        case .prosecutor: ["with_prosecutor"]
        case .court: ["before_court"]
        default: []
        }
    }

    var query: RecordQuery {
        var query = queryOfAnyState
        // What is no state finds nothing, rather than everything.
        if !state.isEmpty { query.states = StateFilter(.criminalCase, in: [state]) }
        return query
    }

    var queryOfAnyState: RecordQuery {
        var records = RecordQuery(Self.register)
        records.words = given["q"]
        records.sortedBy = "reported_on"
        if !given["form"].isEmpty { records.equals["form"] = .code(given["form"]) }
        if let year = Int(given["year"]), let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        {
            records.from["reported_on"] = first
            records.through["reported_on"] = last
        }
        return records
    }

    func bar(years: [Int], _ text: Language) -> HTML {
        let forms = CodeList.forms.map { Choice($0, text.code("form", $0)) }
        let fields: HTML = """
            \(TextField("q", Prompt(text("cases.words")), value: given["q"], kind: .search))\
            \(Select("form", Prompt(text("cases.form")), options: forms, selected: given["form"], empty: text("filter.any")))\
            \(Select(
                "year", Prompt(text("cases.year")), options: years.map { Choice(String($0), String($0)) },
                selected: given["year"], empty: text("filter.any")))\
            \(HTML.when(!state.isEmpty, HiddenField("state", state).html))
            """
        return FilterBar(
            label: text("filter.label"), to: "/cases", fields: fields, button: text("filter.button"),
            clear: Link(text("filter.clear"), to: "/cases")
        ).html
    }

    /// One link a state, with how many cases are in it under the other filters.
    func states(_ counts: [String: RecordCount], total: RecordCount, _ text: Language) -> Tabs {
        let all = Link(
            "\(text("cases.every_state")) (\(text.number(total)))", to: address(""), isCurrent: state.isEmpty)
        let some = Lifecycle.criminalCase.states.filter { counts[$0] != nil || $0 == state }.map { code in
            Link(
                "\(text.state(code, of: .criminalCase)) (\(text.number(counts[code] ?? RecordCount(0))))",
                to: address(code),
                isCurrent: code == state)
        }
        return Tabs(label: text("cases.state"), [all] + some)
    }

    private func address(_ state: String) -> String {
        let kept = ["q", "form", "year"].filter { !given[$0].isEmpty }
            .map { "\($0)=\(given[$0].addingPercentEncodingForQuery)" }
        let parts = kept + (state.isEmpty ? [] : ["state=\(state)"])
        return parts.isEmpty ? "/cases" : "/cases?" + parts.joined(separator: "&")
    }
}

extension CodeList {
    /// The forms of trafficking that a case can be of, in the order of their register.
    fileprivate static var forms: [String] {
        guard case .code(let list)? = Register.named("criminal_cases")?.field("form")?.kind else { return [] }
        return list.codes
    }
}
