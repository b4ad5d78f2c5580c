import Content
import Desks
import Domain
import Markup
import Store

/// A batch as pages speak of it: what it is called, and how far it has come.
struct BatchView: Sendable {
    let batch: Batch
    let name: BatchName
    let counts: BatchCounts
    let names: ReferenceNames
    let text: Language

    init(_ batch: Batch, reading: Reading, _ text: Language) throws {
        self.batch = batch
        self.text = text
        name = try reading.name(of: batch)
        counts = try reading.counts(of: batch)
        names = try ReferenceNames([batch.record], reading: reading, text)
    }

    var address: String { Self.address(of: name) }

    static func address(of name: BatchName) -> String {
        let page: LocalPath = "/batches/\(name.description)"
        return page.description
    }

    /// Whose it is.
    var agency: String { names.name("agencies", batch.agency) }

    /// `Raid of 12 May 2021`.
    var title: String {
        text("batch.\(batch.kind.rawValue).title", ["day": batch.day.map(text.day) ?? "—"])
    }

    /// The site, or the country they came from.
    var place: String {
        let country = batch.record.text("from_country").map(text.country)
        let site = batch.site.map { names.name("sites", $0) }
        return [country, site].compactMap { $0 }.joined(separator: " · ")
    }

    var progress: ProgressBar {
        ProgressBar(
            text("batch.screened"), done: counts.screened, total: counts.people,
            words: text(
                "batch.screened.of", ["done": text.number(counts.screened), "all": text.number(counts.people)]))
    }

    /// People found, and in which state their numbers are; states that nobody is in are left out, but for those who
    /// wait.
    var tiles: StatGrid {
        let found = StatTile(
            text("batch.\(batch.kind.rawValue).people"), .value(text.number(counts.people), unit: nil))
        return StatGrid(
            [found]
                + Lifecycle.batchPerson.states.compactMap { state in
                    let number = counts.count(state)
                    guard number > 0 || state == "waiting" else { return nil }
                    return StatTile(
                        text.state(state, of: .batchPerson), .value(text.number(number), unit: nil),
                        note: state == "charged_unscreened" ? text("batch.charged_unscreened.note") : nil)
                })
    }

    static func tone(_ state: String) -> Tone {
        switch state {
        case "screened", "charged": .success
        case "charged_unscreened": .danger
        case "declined", "left": .warning
        default: .neutral
        }
    }
}
