import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// What an agency has to look at after its phones have sent: two records that may be one, two values of one thing, and
/// what was returned to colleagues who are away.
enum TaskPages {
    static let most = 200

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let tasks = try await visit.office.fieldTasks(of: viewer, most: most)
        var said: [String: (step: String, reason: String)] = [:]
        for task in tasks { said[task.id] = try await visit.office.said(in: task, as: viewer) }
        let left = try await visit.office.leftBehind(for: viewer)
        let waiting = try await visit.office.waiting(for: viewer)
        return visit.page(
            text("tasks.title"),
            """
            \(PageHeading(text("tasks.title"), lead: text("tasks.lead")))
            \(tasks.isEmpty
                ? EmptyState(text("tasks.none"), sentence: text("tasks.none.why")).html
                : table(tasks, said, visit).html)
            \(HTML.when(!left.isEmpty, leftBehind(left, visit)))
            \(HTML.when(!waiting.isEmpty, stillWaiting(waiting, visit)))
            """)
    }

    @Sendable static func close(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let outcome = FieldTask.Outcome(rawValue: visit.form["outcome"]) else {
            throw DeskProblem.fields([.init(field: "outcome", .missing)])
        }
        try await act.office.closeFieldTask(try visit.parameter("id"), outcome, as: viewer)
        return visit.redirect(to: "/tasks")
    }

    @Sendable static func takeOver(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        try await OperationDesk(act.office).takeOver(try visit.parameter("id"), as: viewer)
        return visit.redirect(to: "/tasks")
    }

    private static func table(
        _ tasks: [FieldTask], _ said: [String: (step: String, reason: String)], _ visit: Visit
    ) -> Table {
        let (text, law) = (visit.text, visit.site.content.law)
        return Table(
            text("tasks.title"), isCaptionShown: false,
            columns: [
                .init(text("tasks.what")), .init(text("tasks.records")), .init(text("tasks.opened"), .date),
                .init(text("tasks.outcome"), .actions),
            ],
            rows: tasks.map { task in
                Table.Row([
                    "\(text("tasks.kind.\(task.kind.rawValue)"))\(HTML.when(said[task.id]) { quoted($0, text) })",
                    records(task),
                    "\(text.moment(task.openedAt, in: law))",
                    task.outcome.map { Badge(text("tasks.outcome.\($0.rawValue)"), .success).html }
                        ?? choice(task, text),
                ])
            })
    }

    private static func quoted(_ said: (step: String, reason: String), _ text: Language) -> HTML {
        let step = text.find("step.batch_person.\(said.step)") ?? said.step
        return "<p>\(text("tasks.said")) \(step)\(said.reason.isEmpty ? "" : ": " + said.reason)</p>"
    }

    private static func records(_ task: FieldTask) -> HTML {
        let ids = [task.record, task.other].filter { !$0.isEmpty }
        return ids.map { Link($0, to: RecordLinks.address(task.register, $0)).html }.reduce(.empty) { all, link in
            all + "<p>\(link)</p>"
        }
    }

    private static func choice(_ task: FieldTask, _ text: Language) -> HTML {
        let options = FieldTask.Outcome.answers(task.kind).map {
            Choice($0.rawValue, text("tasks.outcome.\($0.rawValue)"))
        }
        let select = Select(
            "outcome", Prompt(text("tasks.outcome")), options: options, empty: text("form.choose"), required: true)
        return Form(
            to: "/tasks/\(task.id)", content: select.html + ButtonRow("\(SubmitButton(text("tasks.close")))").html
        ).html
    }

    private static func stillWaiting(_ waiting: [StoredOperation], _ visit: Visit) -> HTML {
        let (text, law) = (visit.text, visit.site.content.law)
        let table = Table(
            text("tasks.waiting"), isCaptionShown: false,
            columns: [
                .init(text("tasks.left.kind")), .init(text("tasks.left.made"), .date), .init(text("tasks.waiting.for")),
            ],
            rows: waiting.map { operation in
                Table.Row([
                    "\(text.find("operation.kind.\(operation.kind)") ?? operation.kind)",
                    "\(text.moment(operation.madeAt, in: law))",
                    "\(text.find("operation.reason.\(operation.reason)") ?? operation.reason)",
                ])
            })
        return Panel(text("tasks.waiting"), content: "<p>\(text("tasks.waiting.lead"))</p>" + table.html).html
    }

    private static func leftBehind(_ left: [StoredOperation], _ visit: Visit) -> HTML {
        let (text, law) = (visit.text, visit.site.content.law)
        let table = Table(
            text("tasks.left"), isCaptionShown: false,
            columns: [
                .init(text("tasks.left.kind")), .init(text("tasks.left.made"), .date), .init(text("tasks.left.why")),
                .init(text("tasks.left.take"), .actions),
            ],
            rows: left.map { operation in
                Table.Row([
                    "\(text.find("operation.kind.\(operation.kind)") ?? operation.kind)",
                    "\(text.moment(operation.madeAt, in: law))",
                    "\(text.find("operation.reason.\(operation.reason)") ?? operation.reason)",
                    Form(
                        to: "/tasks/operations/\(operation.id)",
                        content: "\(SubmitButton(text("tasks.left.take"), .secondary))"
                    ).html,
                ])
            })
        return Panel(text("tasks.left"), content: "<p>\(text("tasks.left.lead"))</p>" + table.html).html
    }
}
