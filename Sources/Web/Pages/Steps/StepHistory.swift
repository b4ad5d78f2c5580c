import Content
import Domain
import Markup
import Store

/// A record's history as a timeline: each step with its day, the agency that took it, and what it carried.
struct StepHistory {
    let lifecycle: Lifecycle
    let steps: [StoredRecord]
    let names: ReferenceNames
    let text: Language
    /// What came before the first step, such as the making of the record.
    var before: [Timeline.Entry] = []

    var state: String { lifecycle.state(after: steps.compactMap { Step($0.record) }) }

    var html: HTML { Timeline(label: text("steps.history"), before + steps.map { entry($0.record) }).html }

    func entry(_ step: Record) -> Timeline.Entry {
        let day = step.day("taken_on")
        let isWithdrawn = step.isYes("withdrawn")
        let code = step.text("step") ?? ""
        return Timeline.Entry(
            date: day.map(text.day) ?? "—", machineDate: day?.description,
            title: text.done(code, of: lifecycle) + (isWithdrawn ? " " + text("steps.withdrawn") : ""),
            who: step.text("agency").map { names.name("agencies", $0) }, content: carried(by: step))
    }

    private func carried(by step: Record) -> HTML {
        let fields = lifecycle.extras + [step.register.field("reason")].compactMap { $0 }
        return HTML.each(fields) { field in
            HTML.when(step[field.code]) { value in
                "<p>\(text.label(field, in: step.register)): \(text.show(value, of: field))</p>"
            }
        }
    }
}

extension Lifecycle {
    /// The state that these steps of a record's history lead to.
    func state(of steps: [StoredRecord]) -> String { state(after: steps.compactMap { Step($0.record) }) }
}
