import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One case: where it stands, what can be done now, what happened, who is in it.
enum CasePage {
    static let leftOut: Set<String> = ["number", "summary"]

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let id = try visit.parameter("id")
        let (file, versions, names, trace) = try await visit.office.look(as: viewer) { reading in
            let file = try reading.caseFile(id)
            let records =
                [file.record] + file.steps.map(\.record) + file.suspects.flatMap { $0.steps.map(\.record) }
                + file.suspects.flatMap(\.compensation) + file.victims.map(\.record)
            return (
                file, try reading.versions(of: file.stored),
                try ReferenceNames(records, reading: reading, text),
                try TraceSection(file.record.register, id, reading: reading, text)
            )
        }
        let view = CaseView(file: file, names: names, text: text, viewer: viewer, law: visit.site.content.law)
        let record = file.record
        let grant = Policy.grant(viewer, record.register)
        let number = record.text("number") ?? id
        let form = record.text("form").map { text.code("form", $0) } ?? ""
        let actions =
            grant.correct > .nothing
            ? [ButtonLink(text("registers.correct"), to: "/registers/criminal_cases/\(id)/correct")]
                + AccessLinks.actions(on: Kept.cases, id, viewer, text) : []
        return visit.page(
            text("cases.one", ["number": number]), crumbs: [Link(text("cases.title"), to: "/cases")],
            """
            \(PageHeading(
                text("cases.one", ["number": number]), kicker: form,
                status: CaseState.badge(file.state, of: .criminalCase, text), actions: actions))
            \(RecordPage.unreadable(record, text))
            \(view.marriageNotice)
            \(view.compensationNotice)
            \(view.nextSteps)
            \(Panel(text("cases.history"), id: "history", content: CaseTimeline(view: view).html))
            \(Panel(
                text("cases.suspects"), id: "suspects", action: view.addLink("suspects"),
                content: CaseSuspects(view: view).html))
            \(Panel(
                text("cases.victims"), id: "victims", action: view.addLink("case_victims"),
                content: CaseVictims(view: view).html))
            \(Panel(
                text("cases.details"), id: "details",
                content: RecordPage.values(record, names: names, text, ceiling: grant.ceiling, leavingOut: leftOut)
                    + view.summary))
            \(RecordPage.versions(versions, text))
            \(trace.panel(text, all: "/cases/\(id)/trace"))
            """)
    }
}
