import Content
import Domain
import Markup
import Store

/// One number of a batch: its state, what was told of it, and what can be told now.
struct BatchNumber: Sendable {
    let view: BatchView
    let number: Int
    /// Its records, each with its history; two where two screenings name it.
    let told: [(record: Record, steps: [StoredRecord], names: ReferenceNames)]
    /// Whether an exclusion closes to the viewer what was told: that the number was screened is all that is said.
    let isClosed: Bool

    init(
        _ view: BatchView, _ number: Int, told: [(record: Record, steps: [StoredRecord], names: ReferenceNames)],
        isClosed: Bool
    ) {
        self.view = view
        self.number = number
        self.told = told
        self.isClosed = isClosed
    }

    private var text: Language { view.text }
    private var card: String { BatchCode.card(view.batch.code, number) }

    func html(_ viewer: Viewer, attempt: StepAttempt?, today: Day) -> HTML {
        let steps = (told.last?.steps ?? []).compactMap { Step($0.record) }
        let state = isClosed ? "screened" : Lifecycle.batchPerson.state(after: steps)
        let content: HTML = """
            <p>\(Badge(text.state(state, of: .batchPerson), BatchView.tone(state)))</p>
            \(HTML.when(mayScreen(viewer, state), screen))
            \(HTML.each(told) { one in
                HTML.when(one.record.text("screening")) {
                    "<p>\(Link(text("batch.see_screening"), to: "/screenings/\($0)"))</p>"
                } + StepHistory(lifecycle: .batchPerson, steps: one.steps, names: one.names, text: text).html
            })
            \(isClosed ? .empty : forms(steps, viewer, attempt, today: today))
            """
        return Panel(text("batch.number", ["card": card]), id: "number", content: content).html
    }

    private func mayScreen(_ viewer: Viewer, _ state: String) -> Bool {
        Policy.grant(viewer, Kept.screenings).create && !["screened", "charged"].contains(state)
    }

    private var screen: HTML {
        let context = view.batch.kind == .raid ? "raid" : view.batch.site == nil ? "returnee" : "quarantine"
        return "<p>"
            + ButtonLink(
                text("batch.screen"),
                to:
                    "\(ScreeningStart.address)?context=\(context)&batch=\(view.name.description.addingPercentEncodingForQuery)&number=\(number)",
                .primary
            ).html + "</p>"
    }

    /// Steps that a screening takes are no buttons here. The charge is one at all times: that it can't be yet is said when
    /// it is tried, and why.
    private func forms(_ steps: [Step], _ viewer: Viewer, _ attempt: StepAttempt?, today: Day) -> HTML {
        guard Policy.grant(viewer, Register.named("batch_people")!).create else { return .empty }
        let state = Lifecycle.batchPerson.state(after: steps)
        let rules = Lifecycle.batchPerson.steps.filter { rule in
            rule.roles.contains(viewer.role) && !rule.isByDesk
                && (rule.from.contains(state)
                    || rule.code == "charge" && view.batch.kind == .raid
                        && ["waiting", "declined", "left"].contains(state))
        }
        let forms = HTML.each(rules) { rule in
            StepForm(
                lifecycle: .batchPerson, rule: rule, address: "\(view.address)/\(number)", text: text,
                attempt: attempt, given: ["taken_on": today.description],
                note: HTML.when(rule.code == "charge", "<p>\(text("cases.charge.review"))</p>"),
                isGrave: rule.code == "charge"
            ).html
        }
        return HTML.when(!rules.isEmpty, "<div class=\"step-forms\">\(forms)</div>")
    }
}
