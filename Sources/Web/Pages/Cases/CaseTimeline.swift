import Desks
import Domain
import Markup
import Store

/// Everything that happened in a case, the case's own steps and its suspects', in the order of their days.
struct CaseTimeline: Component {
    let view: CaseView

    private struct Moment {
        let day: Day
        /// The order of entry, within one day.
        let order: Int
        let entry: Timeline.Entry
    }

    var html: HTML {
        let text = view.text
        var moments: [Moment] = []
        if let reported = view.file.record.day("reported_on") {
            moments.append(
                Moment(
                    day: reported, order: -1,
                    entry: .init(
                        date: text.day(reported), machineDate: reported.description,
                        title: text.state("reported", of: .criminalCase),
                        who: view.file.record.text("police").map { view.names.name("agencies", $0) })))
        }
        for (order, step) in view.file.steps.enumerated() {
            moments.append(contentsOf: moment(step, order, of: .criminalCase, suspect: nil))
        }
        for suspect in view.file.suspects {
            for (order, step) in suspect.steps.enumerated() {
                moments.append(contentsOf: moment(step, 1000 + order, of: .suspect, suspect: suspect.record))
            }
        }
        let sorted = moments.sorted { ($0.day, $0.order) < ($1.day, $1.order) }
        return Timeline(label: text("cases.history"), sorted.map(\.entry)).html
    }

    private func moment(_ stored: StoredRecord, _ order: Int, of lifecycle: Lifecycle, suspect: Record?) -> [Moment] {
        let record = stored.record
        guard let day = record.day("taken_on"), let step = record.text("step") else { return [] }
        let text = view.text
        let isWithdrawn = record.isYes("withdrawn")
        let label = text.done(step, of: lifecycle)
        let title = suspect.map { "\(RecordNames.name(of: $0, text)): \(label)" } ?? label
        let details = [
            record.text("form").map { text.code("form", $0) },
            record.text("article").map { text("cases.article", ["article": $0]) },
        ].compactMap { $0 }
        let state = lifecycle.rule(step)?.to ?? ""
        let content: HTML = """
            \(HTML.when(isWithdrawn, "<p>\(Badge(text("cases.withdrawn"), .neutral))</p>"))\
            \(HTML.when(!details.isEmpty, "<p>\(details.joined(separator: ", "))</p>"))\
            \(HTML.when(record.text("reason")) { "<p class=\"prose\">\($0)</p>" })
            """
        return [
            Moment(
                day: day, order: order,
                entry: .init(
                    date: text.day(day), machineDate: day.description, title: title,
                    who: record.text("agency").map { view.names.name("agencies", $0) },
                    tone: isWithdrawn ? .neutral : CaseState.tone(state), content: content))
        ]
    }
}
