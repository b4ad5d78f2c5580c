import Content
import Domain
import Markup
import Store

/// The numbers of a batch, each a link that says in which state it is: by colour, by a mark, and in words.
struct BatchGrid {
    /// So many numbers on one page.
    static let most = 500

    let view: BatchView
    let numbers: [StandingRecord]
    /// Numbers that were screened, of which an exclusion closes the rest to the viewer.
    let closed: Set<Int>
    let chosen: Int?

    private static let marks: [String: String] = [
        "screened": "✓", "charged": "✓!", "charged_unscreened": "!", "declined": "–", "left": "→", "waiting": "",
    ]

    var html: HTML {
        let text = view.text
        let byNumber = Dictionary(grouping: numbers) { $0.stored.record.integer("number") ?? 0 }
        let last = min(Self.most, max(view.counts.people, byNumber.keys.max() ?? 0, closed.max() ?? 0))
        guard last > 0 else { return .empty }
        let cells = HTML.each(1...last) { number in
            let told = byNumber[number] ?? []
            let state = closed.contains(number) ? "screened" : Self.state(of: told)
            return """
                <li><a\(attribute: "class", "slot on-\(state)")\(href: "\(view.address)?number=\(number)#number")\
                \(attribute: "aria-current", number == chosen ? "true" : nil)>\(number)\
                <span aria-hidden="true">\(Self.marks[state] ?? "")</span>\
                <span class="unseen">, \(text.state(state, of: .batchPerson))\
                \(HTML.when(told.count > 1, "\(text("batch.twice.short"))"))</span></a></li>
                """
        }
        let states = Lifecycle.batchPerson.states
        let legend = HTML.each(states) { state in
            """
            <li><span\(attribute: "class", "slot on-\(state)") aria-hidden="true">\(Self.marks[state] ?? "")</span> \
            \(text.state(state, of: .batchPerson))</li>
            """
        }
        return """
            <ol class="numbers"\(attribute: "aria-label", text("batch.numbers"))>\(cells)</ol>\
            <ul class="numbers-legend" aria-hidden="true">\(legend)</ul>\
            \(HTML.when(view.counts.people > Self.most, "<p>\(text("batch.more", ["count": text.number(Self.most)]))</p>"))
            """
    }

    /// Of two records of one number: the one that waits for something, else the last.
    static func state(of told: [StandingRecord]) -> String {
        told.first { $0.state == "charged_unscreened" }?.state ?? told.last?.state ?? "waiting"
    }
}
