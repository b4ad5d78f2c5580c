import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Justice asks for named fields. What a person told of themselves is not on the form, and refused if it is sent.
enum DisclosureRequest {
    private static let register = DisclosureList.register
    private static let before = ["person", "criminal_case"]
    private static let after = ["purpose", "basis", "article", "reason", "expires_on"]

    @Sendable static func form(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, visit.query.raw, problems: [])
    }

    /// One request for each register of which fields are named; all of them or none.
    @Sendable static func send(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let raw = visit.form.raw
        let asked = Register.all.map(\.code).filter { !(raw["fields." + $0] ?? "").isEmpty }
        do {
            let made = try await act.office.write(as: viewer) { work in
                try (asked.isEmpty ? ["people"] : asked).map { code in
                    var one = raw
                    one["register"] = code
                    one["named_fields"] = raw["fields." + code]
                    return try work.requestDisclosure(one)
                }
            }
            return visit.redirect(to: made.count == 1 ? "/disclosures/\(made[0].id)" : "/disclosures")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, raw, problems: problems)
        }
    }

    @Sendable static func again(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, visit.form.raw, problems: [])
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, _ values: [String: String], problems: [Draft.Problem]
    ) async throws -> Response {
        let text = visit.text
        // From the case, both are known; from elsewhere they are typed.
        let given = values.filter { code, id in before.contains(code) && !id.isEmpty }
        let form = try await visit.office.look(as: viewer) {
            try RecordForm(
                register, only: before + after, required: ["expires_on"], given: given, reading: $0, text)
        }
        return visit.page(
            text("disclosures.new"), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("disclosures.title"), to: "/disclosures")],
            """
            \(PageHeading(text("disclosures.new"), lead: text("disclosures.new.lead")))
            \(Notice(.info, text("disclosures.never")).html)
            \(form.summary(problems))
            \(Form(
                to: "/disclosures", unsavedWarning: text("form.unsaved"),
                content: form.controls(before, values, problems: problems) + fields(values, text)
                    + form.controls(after, values, problems: problems)
                    + ButtonRow("\(SubmitButton(text("disclosures.send")))").html))
            """)
    }

    private static func fields(_ values: [String: String], _ text: Language) -> HTML {
        HTML.each(Disclosures.registers.compactMap(Register.named)) { source in
            let name = "fields." + source.code
            let group = CheckboxGroup(
                name, Prompt(text("disclosures.fields_of", ["register": text.name(source)])),
                options: Disclosures.fields(of: source).map { Choice($0.code, text.label($0, in: source)) },
                selected: Set((values[name] ?? "").split(separator: ";").map(String.init)))
            return Disclosure(text.name(source), isOpen: source.code == "people", content: group.html).html
        }
    }
}
