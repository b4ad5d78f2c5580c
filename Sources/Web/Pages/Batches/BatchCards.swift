import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Cards to print and hand out, one a person: the number large, the same as a picture that a phone reads, and what the
/// card is for in words that anyone may read over a shoulder.
enum BatchCards {
    /// So many cards at once: six sheets.
    static let most = 48

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let code = try visit.parameter("code")
        let view: BatchView
        switch try await visit.office.look(as: viewer, { try NamedBatch(code, reading: $0, visit) }) {
        case .several(let views): return NamedBatch.choice(views, visit)
        case .one(let one): view = one
        }
        let first = min(max(1, Digits.number(visit.query["first"]) ?? 1), BatchCode.most)
        let last = min(
            BatchCode.most, max(first, Digits.number(visit.query["last"]) ?? max(1, view.counts.people)),
            first + most - 1)
        // A box that can't be read keeps what was typed, and says so.
        func box(_ name: String, _ number: Int) -> HTML {
            let typed = visit.query[name]
            let isRead = typed.isEmpty || Digits.number(typed) != nil
            let error = isRead ? nil : text.sentence(FieldProblem.notANumber(typed))
            return NumberField(
                name, Prompt(text("batch.cards.\(name)"), error: error), value: isRead ? String(number) : typed
            ).html
        }
        let cards = HTML.each(first...last) { card(view.batch.code, $0, text) }
        return visit.page(
            "\(text("batch.cards")), \(view.batch.code)",
            crumbs: [Link(text("batch.title"), to: "/batches"), Link(view.batch.code, to: view.address)],
            """
            \(PageHeading(text("batch.cards"), kicker: view.batch.code, lead: text("batch.cards.lead")))
            \(FilterBar(label: text("batch.cards.choose"), to: "\(view.address)/cards", fields: """
                \(box("first", first))\(box("last", last))
                """, button: text("filter.button")))
            \(HTML.when(view.counts.people > last, Notice(.info, text("batch.cards.more", [
                "first": text.number(first), "last": text.number(last), "most": text.number(most),
            ])).html))
            <div class="actions">\(PrintButton(text("batch.cards.print")))</div>
            <ol class="cards-to-print"\(attribute: "aria-label", text("batch.cards"))>\(cards)</ol>
            """)
    }

    private static func card(_ code: String, _ number: Int, _ text: Language) -> HTML {
        let card = BatchCode.card(code, number)
        return """
            <li><div class="card-number"><b>\(number)</b><span>\(card)</span>\
            <p>\(text("batch.card.keep"))</p></div>\
            \(QRCode(card, label: text("batch.card.picture", ["card": card])))</li>
            """
    }
}
