import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Taking a step of a case, or of one of its suspects: a page that asks for what the step needs.
enum CaseSteps {
    @Sendable static func form(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, Target(visit), values: visit.form.raw, problems: [], refusals: [])
    }

    @Sendable static func take(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let target = try Target(visit)
        let raw = visit.form.raw
        do {
            try await act.office.write(as: viewer) { work in
                _ =
                    try target.suspect.map { try work.take(target.step, ofSuspect: $0, inCase: target.id, raw) }
                    ?? work.take(target.step, .criminalCase, of: target.id, raw)
            }
            return visit.redirect(to: "/cases/\(target.id)")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, target, values: raw, problems: problems, refusals: [])
        } catch DeskProblem.refused(let refusal) where refusal != .notFound {
            return try await page(visit, viewer, target, values: raw, problems: [], refusals: [refusal])
        } catch DeskProblem.several(let refusals) {
            return try await page(visit, viewer, target, values: raw, problems: [], refusals: refusals)
        }
    }

    /// Whose step it is, as the address says. Whether they belong together, the desk checks.
    private struct Target: Sendable {
        let id: String
        let suspect: String?
        let step: String
        let lifecycle: Lifecycle
        let rule: StepRule

        init(_ visit: Visit) throws {
            id = try visit.parameter("id")
            suspect = visit.parameters["suspect"]
            step = try visit.parameter("step")
            lifecycle = suspect == nil ? .criminalCase : .suspect
            guard let rule = lifecycle.rule(step) else { throw DeskProblem.refused(.notFound) }
            self.rule = rule
        }

        /// The charge of a suspect, before which somebody looks for signs of trafficking in them.
        var isChargeOfSomebody: Bool { suspect != nil && step == "charge" }
        var address: String { "/cases/\(id)" + (suspect.map { "/suspects/\($0)" } ?? "") + "/steps/\(step)" }
        /// The day, the fields that the step needs, then those that it may carry.
        var fields: [String] {
            let extras = lifecycle.extras.map(\.code).filter { !rule.needs.contains($0) && step != "withdraw" }
            return ["taken_on"] + rule.needs + extras + (rule.needs.contains("reason") ? [] : ["reason"])
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, _ target: Target, values: [String: String], problems: [Draft.Problem],
        refusals: [Refusal]
    ) async throws -> Response {
        let text = visit.text
        // A role that never takes this step has no page for it.
        guard target.rule.roles.contains(viewer.role) else { throw DeskProblem.refused(.notFound) }
        let (criminalCase, suspect, form, reasons) = try await visit.office.look(as: viewer) { reading in
            let criminalCase = try reading.open(Register.named("criminal_cases")!, target.id).record
            return (
                criminalCase, try target.suspect.map { try reading.showSuspect($0, inCase: target.id) },
                try RecordForm(
                    target.lifecycle.stepRegister, only: target.fields, ceiling: .sealed,
                    required: Set(target.rule.needs + ["taken_on"]), reading: reading, text),
                try CaseReasons(refusals, of: target.lifecycle, target.id, from: target.address, reading, text)
            )
        }
        var filled = ["taken_on": visit.today.description]
        filled["form"] = criminalCase.text("form")
        filled["article"] = criminalCase.text("article")
        filled.merge(values) { _, sent in sent }
        let label = text.step(target.step, of: target.lifecycle)
        let number = text("cases.one", ["number": criminalCase.text("number") ?? target.id])
        let isWrong = !problems.isEmpty || !refusals.isEmpty
        return visit.page(
            label, status: problems.isEmpty ? (refusals.isEmpty ? .ok : .conflict) : .unprocessableContent,
            width: .reading,
            crumbs: [Link(text("cases.title"), to: "/cases"), Link(number, to: "/cases/\(target.id)")],
            """
            \(PageHeading(label, kicker: suspect.map { RecordNames.name(of: $0, text) } ?? number))
            \(reasons.html)
            \(HTML.when(target.isChargeOfSomebody, "<p>\(text("cases.charge.review"))</p>"))
            \(form.summary(problems))
            \(Form(
                to: target.address, unsavedWarning: isWrong ? nil : text("form.unsaved"),
                content: form.controls(filled, problems: problems)
                    + ButtonRow("\(SubmitButton(label))\(ButtonLink(text("cases.back"), to: "/cases/\(target.id)", .quiet))").html))
            """)
    }
}
