import Testing

@testable import Markup

@Suite struct ChartTests {
    private let texts = ChartTexts(title: "Victims", description: "In 2021", table: "As a table")

    @Test func `bars are as long as their numbers, and an unknown one is dashed with its words`() {
        let html = BarChart(
            id: "b", texts, partTitle: "Form", numberTitle: "People",
            bars: [
                .init("A", .count(40)), .init("B", .count(10)), .init("C", .count(0)),
                .init("D", .missing("not known")),
            ]
        ).html.text
        #expect(html.contains(#"class="s1" x="0" y="22" width="80%""#))
        #expect(html.contains(#"class="s1" x="0" y="68" width="20%""#))
        #expect(html.contains(#"class="nothing""#) && html.contains(#"class="missing""#))
        #expect(html.contains(">not known</text>"))
    }

    @Test func `a drawing has a name and a description and its numbers stand in a table`() {
        let html = BarChart(
            id: "b", texts, partTitle: "Form", numberTitle: "People", bars: [.init("A", .known(1200, "1,200"))]
        ).html.text
        #expect(html.contains(#"role="img" aria-labelledby="b-title b-desc""#))
        #expect(html.contains(#"<title id="b-title">Victims</title><desc id="b-desc">In 2021</desc>"#))
        #expect(html.contains(#"<td role="cell" class="number" data-label="People">1,200</td>"#))
    }

    @Test func `a chart of nothing but zeros divides by nothing`() {
        let html = BarChart(
            id: "b", texts, partTitle: "", numberTitle: "", bars: [.init("A", .count(0))]
        ).html.text
        #expect(html.contains(#"class="nothing""#) && !html.contains("nan"))
        let share = ShareBar(
            id: "s", texts, partTitle: "", numberTitle: "", shareTitle: "", parts: [.init("A", .count(0))])
        #expect(share.html.text.contains("A: 0"))
    }

    @Test(arguments: [[0.0, 0, 1], [3, 0, 1, 2, 3], [7, 0, 2, 4, 6, 8], [38, 0, 10, 20, 30, 40]])
    func `an axis has round steps that reach the largest number`(largestThenTicks: [Double]) {
        let (largest, ticks) = (largestThenTicks[0], Array(largestThenTicks.dropFirst()))
        #expect(Scale(upTo: largest).ticks == ticks)
    }

    @Test func `a month without a number breaks the line`() {
        let html = LineChart(
            id: "l", texts, monthTitle: "Month", months: ["1", "2", "3"],
            lines: [.init("Calls", [.count(1), .missing("none"), .count(3)])]
        ).html.text
        #expect(!html.contains(#"<line class="l1""#))
        #expect(html.components(separatedBy: "<circle").count == 3)
    }

    @Test func `ribbons are as wide as what flows and leave their node one below the other`() {
        let chart = FlowChart(
            id: "f", texts, headers: .init(from: "", to: "", number: ""),
            stages: [[.init("a", "A", .count(10))], [.init("b", "B", .count(6)), .init("c", "C", .missing("?"))]],
            flows: [.init(from: "a", to: "b", .count(6)), .init(from: "a", to: "c", .missing("?"))])
        let layout = FlowLayout(chart, extent: 300, lead: 50, slot: 60)
        #expect(layout.nodes["a"]?.size == 250)
        #expect(layout.ribbons[0].source.size == 150)
        #expect(layout.ribbons[1].source.start == 50 + 150)
        #expect(chart.html.text.contains(#"class="ribbon unknown""#))
    }

    @Test func `a tile map keeps zero, unknown and the ranges apart`() {
        let steps = ColourSteps([31, 1, 0])
        #expect(steps.step(0) == 0 && steps.step(1) == 1 && steps.step(31) == 5)
        #expect(steps.ranges.map(\.text) == ["1–7", "8–14", "15–21", "22–28", "29–35"])
        let few = ColourSteps([2])
        #expect(few.ranges.map(\.text) == ["1", "2"])
        #expect(few.ranges.map(\.step) == [1, 5])
        let tile = TileMap.Tile(column: 0, row: 0, code: "BK", label: "Bokeo", .missing("not collected"))
        let map = TileMap(
            id: "m", texts, placeTitle: "", numberTitle: "", words: .init(zero: "none", missing: "not collected"),
            tiles: [tile]
        ).html.text
        #expect(map.contains("Bokeo: not collected") && map.contains(">?</text>"))
    }
}
