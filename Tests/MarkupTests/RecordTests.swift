import Testing

@testable import Markup

@Suite struct RecordTests {
    @Test func `a table names its columns, its rows and, for cards, each value`() {
        let table = Table(
            "People", columns: [.init("Name"), .init("Age", .number)], rows: [.init(["\("Bua & Co")", "17"])])
        #expect(table.html.text.contains("<caption>People</caption>"))
        #expect(table.html.text.contains(#"<th scope="col" role="columnheader" class="number">Age</th>"#))
        #expect(
            table.html.text.contains(
                #"<th scope="row" role="rowheader" class="text" data-label="Name">Bua &amp; Co</th>"#))
        #expect(table.html.text.contains(#"<td role="cell" class="number" data-label="Age">17</td>"#))
    }

    @Test func `each kind of figure looks different and an unknown one shows no number`() {
        let figures: [StatTile.Figure] = [
            .value("7", unit: "people"), .zero("0", words: "none"),
            .notCollected("Not collected", owed: "by the court"),
            .notApplicable("Does not apply"), .withheld("Too few"),
        ]
        let tiles = figures.map { StatTile("Victims", $0).html.text }
        let classes = tiles.compactMap { $0.split(separator: "\"").dropFirst().first }
        #expect(Set(classes).count == figures.count)
        #expect(tiles[2].contains("Not collected") && tiles[2].contains("by the court"))
        #expect(tiles[2...].allSatisfy { !$0.contains("stat-figure") })
    }

    @Test func `a list of one page has no pager`() {
        #expect(Pager(label: "Pages", position: "1–3 of 3").html.isEmpty)
        let next = Pager(label: "Pages", position: "1–3 of 9", next: Link("Next", to: "?page=2")).html.text
        #expect(next.contains(#"rel="next""#) && !next.contains(#"rel="prev""#))
    }

    @Test func `an urgent notice is announced at once, another when there is time`() {
        #expect(Notice(.danger, "x").html.text.contains(#"role="alert""#))
        #expect(Notice(.info, "x").html.text.contains(#"role="status""#))
    }

    @Test func `a page carries its language, its title and marks where the reader is`() {
        let frame = PageFrame(
            site: "Sinxay", tagline: "", skip: "Skip", menu: "Menu", languagesLabel: "Language", version: "7")
        let page = Page(
            title: "Cases <1>", language: "lo", frame: frame,
            navigation: [Link("Cases", to: "/cases", isCurrent: true), Link("Calls", to: "/calls")],
            main: "<h1>x</h1>"
        ).html.text
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"lo\">"))
        #expect(page.contains("<title>Cases &lt;1&gt; · Sinxay</title>"))
        #expect(page.contains(#"<a href="/cases" aria-current="page">Cases</a>"#))
        #expect(page.contains(#"<a href="/calls">Calls</a>"#))
        #expect(page.contains(#"href="/assets/sinxay.css?v=7""#))
        #expect(page.contains(##"<a class="skip" href="#main">Skip</a>"##))
    }
}
