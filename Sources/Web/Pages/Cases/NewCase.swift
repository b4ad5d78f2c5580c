import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The Anti-Trafficking Department opens a case: its record and its first step at once. Suspects are added after.
enum NewCase {
    private static let register = Register.named("criminal_cases")!
    private static let fields = [
        "number", "reported_on", "form", "province", "site", "country_of_exploitation", "police", "prosecutor", "court",
        "cooperation", "cooperating_country", "marriage_finding", "article", "summary",
    ]

    @Sendable static func form(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let given = ["reported_on": visit.today.description, "police": viewer.agency, "article": "215"]
        return try await page(visit, viewer, given.merging(visit.query.raw) { _, asked in asked }, problems: [])
    }

    @Sendable static func create(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let raw = visit.form.raw
        do {
            let record = try await visit.office.write(as: viewer) { try $0.openCase(raw) }
            return visit.redirect(to: "/cases/\(record.id)")
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
        let holders = visit.office.content.holders
        let form = try await visit.office.read(as: viewer) { reader in
            try RecordForm(register, only: fields, holders: holders, reader: reader, text)
        }
        return visit.page(
            text("cases.new"), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("cases.title"), to: "/cases")],
            """
            \(PageHeading(text("cases.new"), lead: text("cases.new.lead")))
            \(form.summary(problems))
            \(Form(
                to: "/cases", unsavedWarning: text("form.unsaved"),
                content: form.controls(values, problems: problems)
                    + ButtonRow("\(SubmitButton(text("cases.new")))").html))
            """)
    }
}
