import Content
import Domain
import Hummingbird
import Markup
import Store

/// The batches in which someone is still to be screened, and the way to any other by its code.
enum BatchList {
    /// How far back it looks, in days.
    static let days = 92

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let typed = visit.query["code"]
        // A whole card leads to its number.
        let card = BatchCode.read(card: typed)
        let code = card?.code ?? BatchCode.read(typed)
        let since = visit.today.adding(days: -days)
        let (found, open, others, twice) = try await visit.office.look(as: viewer) { reading in
            (
                try code.map { try reading.batches(named: BatchName($0)) } ?? [],
                try reading.openBatches(since: since).map { try BatchView($0, reading: reading, text) },
                try reading.batches().map { try BatchView($0, reading: reading, text) },
                try reading.numbersScreenedTwice(since: since)
            )
        }
        // That page asks which, where there are several.
        if let found = found.first {
            guard let card else { return visit.redirect(to: "/batches/\(found.code)") }
            return visit.redirect(to: "/batches/\(found.code)?number=\(card.number)#number")
        }
        let actions = Batch.Kind.allCases.filter { Policy.grant(viewer, $0.register).create }.map {
            ButtonLink(text("batch.\($0.rawValue).new"), to: "/registers/\($0.register.code)/new")
        }
        return visit.page(
            text("batch.title"),
            """
            \(PageHeading(text("batch.title"), lead: text("batch.lead"), actions: actions))
            \(FilterBar(label: text("batch.find"), to: "/batches",
                fields: TextField("code", Prompt(text("batch.code")), value: typed, kind: .search, limit: 20).html,
                button: text("batch.find")))
            \(HTML.when(!typed.isEmpty, Notice(.warning, text("batch.unknown")).html))
            \(BatchTwice(twice, text).html)
            <h2>\(text("batch.open"))</h2>
            \(open.isEmpty ? Notice(.info, text("batch.none")).html : table(open, text("batch.open"), text).html)
            \(HTML.when(!others.isEmpty, "<h2>\(text("batch.all"))</h2>\(table(others, text("batch.all"), text))"))
            """)
    }

    private static func table(_ batches: [BatchView], _ caption: String, _ text: Language) -> Table {
        Table(
            caption, isCaptionShown: false,
            columns: [
                .init(text("batch.code")), .init(text("batch.what")), .init(text("batch.where")),
                .init(text("batch.people"), .number), .init(text("batch.screened"), .number),
                .init(text("batch.to_screen"), .number),
            ],
            rows: batches.map { view in
                Table.Row([
                    Link(view.batch.code, to: view.address).html, "\(view.title)", "\(view.place)",
                    "\(text.number(view.counts.people))", "\(text.number(view.counts.screened))",
                    "\(text.number(view.counts.toScreen))",
                ])
            })
    }
}
