import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One screening: what the answers point to, what to do now, and why.
enum ScreeningPage {
    private struct Found: Sendable {
        let screening: Record
        let assessment: ScreeningAssessment?
        let names: ReferenceNames
        let steps: [StoredRecord]
        let available: [StepRule]
        let referrals: [Record]
        let known: MaybeKnown
        let mendable: [Field]
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, attempt: nil)
    }

    /// Closes or opens again. The other steps come of referring and of answering.
    @Sendable static func step(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        return try await StepAttempt.take(visit) { attempt in
            guard ["close", "reopen"].contains(attempt.step) else { throw DeskProblem.refused(.notFound) }
            try await act.office.write(as: viewer) { _ = try $0.take(attempt.step, .screening, of: id, attempt.raw) }
            return visit.redirect(to: "/screenings/\(id)")
        } orShow: {
            try await page(visit, viewer, attempt: $0)
        }
    }

    @Sendable static func remark(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        let remark = visit.form["remark"]
        guard let version = Int(visit.form["version"]) else { throw DeskProblem.refused(.notFound) }
        try await act.office.write(as: viewer) { try $0.remark(remark, onScreening: id, version: version) }
        return visit.redirect(to: "/screenings/\(id)")
    }

    private static func page(_ visit: Visit, _ viewer: Viewer, attempt: StepAttempt?) async throws -> Response {
        let text = visit.text
        let id = try visit.parameter("id")
        let found = try await visit.office.look(as: viewer) { reading in
            let screening = try reading.open(Kept.screenings, id).record
            let steps = try reading.steps(.screening, of: id)
            var sent = RecordQuery(Kept.referrals)
            sent.equals = ["screening": .reference(id)]
            sent.only = ["purpose", "to_agency"]
            let referrals = try reading.show(sent).map(\.record)
            return Found(
                screening: screening, assessment: reading.assessment(of: screening),
                names: try ReferenceNames([screening] + steps.map(\.record) + referrals, reading: reading, text),
                steps: steps, available: try reading.available(.screening, of: id), referrals: referrals,
                known: try MaybeKnown(
                    try screening.text("person").flatMap { try reading.show(Kept.people, $0)?.record }, reading),
                mendable: try reading.mendable(screening)
            )
        }
        let record = found.screening
        let name = record.text("person").map { found.names.name("people", $0) } ?? id
        let history = StepHistory(lifecycle: .screening, steps: found.steps, names: found.names, text: text)
        let result = ScreeningResultView(
            screening: record, assessment: found.assessment,
            form: StoredAnswers.form(of: record, in: visit.site.content),
            text: text)
        return visit.page(
            text("screening.of", ["name": name]), status: attempt == nil ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("nav.screenings"), to: "/screenings")],
            """
            \(PageHeading(text("screening.of", ["name": name]), kicker: kicker(record, text),
                status: Badge(text.state(history.state, of: .screening)),
                actions: RecordLinks.correction(of: record, viewer, text)))
            \(RecordPage.unreadable(record, text))
            \(result.headline)
            \(found.known.html(text))
            \(next(found, viewer, text))
            \(result.toDo)
            \(result.why)
            \(Panel(text("screening.facts"), content: facts(found, viewer, text)))
            \(Panel(text("steps.history"), content: history.html + referrals(found, text) + forms(found, attempt, text)))
            \(remarkForm(found, viewer, text))
            \(MendingNotes(record.register, corrected: found.mendable, ceiling: Policy.grant(viewer, record.register).ceiling, text: text).html)
            """)
    }

    private static func kicker(_ record: Record, _ text: Language) -> String {
        [
            record.id, record.day("screened_on").map(text.day),
            record.text("context").map { text.code("screening_context", $0) },
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }

    private static func next(_ found: Found, _ viewer: Viewer, _ text: Language) -> HTML {
        let id = found.screening.id
        let canRefer = Policy.grant(viewer, Kept.referrals).create
        let isOpen = Lifecycle.screening.state(of: found.steps) == "open"
        let advisesATD = found.assessment?.advice.contains(.referToATD) ?? false
        let toATD = ButtonLink(
            text("screening.refer_identification"), to: "/screenings/\(id)/refer?purpose=identification",
            advisesATD ? .primary : .secondary)
        let toServices = ButtonLink(
            text("screening.refer_services"), to: "/screenings/\(id)/refer?purpose=services",
            advisesATD ? .secondary : .primary)
        return ButtonRow(
            """
            \(HTML.when(canRefer, advisesATD ? toATD.html + toServices.html : toServices.html + toATD.html))\
            \(HTML.when(isOpen && Policy.grant(viewer, Kept.screenings).correct > .nothing,
                ButtonLink(text("screening.continue"), to: "/screenings/\(id)/answers").html))
            """
        ).html
    }

    private static func facts(_ found: Found, _ viewer: Viewer, _ text: Language) -> HTML {
        let record = found.screening
        let left: Set<String> = ["answers", "signs", "result", "form", "form_version", "remark"]
        let fields = record.register.fields.filter { record[$0.code] != nil && !left.contains($0.code) }
        return DefinitionList(
            fields.map { field in
                let label = text.label(field, in: record.register)
                if case .reference(let code) = field.kind, let id = record.text(field.code) {
                    let name = found.names.name(code, id)
                    return code == "people"
                        ? .init(label, Link(name, to: "/people/\(id)").html) : .init(label, text: name)
                }
                return .init(label, text: text.shown(record[field.code], field))
            }
        ).html
    }

    private static func referrals(_ found: Found, _ text: Language) -> HTML {
        guard !found.referrals.isEmpty else { return .empty }
        return "<ul>"
            + HTML.each(found.referrals) { referral in
                let line = text(
                    "referral.line",
                    [
                        "purpose": text.code("referral_purpose", referral.text("purpose") ?? "other"),
                        "agency": referral.text("to_agency").map { found.names.name("agencies", $0) } ?? "—",
                    ])
                return "<li>\(Link(line, to: "/referrals/\(referral.id)"))</li>"
            } + "</ul>"
    }

    private static func forms(_ found: Found, _ attempt: StepAttempt?, _ text: Language) -> HTML {
        HTML.each(found.available.filter { ["close", "reopen"].contains($0.code) }) { rule in
            StepForm(
                lifecycle: .screening, rule: rule, address: "/screenings/\(found.screening.id)/steps", text: text,
                attempt: attempt
            ).html
        }
    }

    private static func remarkForm(_ found: Found, _ viewer: Viewer, _ text: Language) -> HTML {
        let record = found.screening
        guard Policy.grant(viewer, Kept.screenings).correct > .nothing else { return .empty }
        let shown = HTML.when(record.text("remark")) { "<p>\($0)</p>" }
        let label = text.label(record.register.field("remark")!, in: record.register)
        let form = Form(
            to: "/screenings/\(record.id)/remark", hidden: [HiddenField("version", String(record.version))],
            content: """
                \(TextArea("remark", Prompt(label), value: record.text("remark") ?? "", rows: 3))
                \(ButtonRow("\(SubmitButton(text("screening.remark.save"), .secondary))"))
                """)
        return Panel(label, content: shown + Disclosure(text("screening.remark"), content: form.html).html).html
    }
}
