/// One of the two drawings of a flow chart.
struct FlowDrawing: Component {
    let chart: FlowChart
    let isWide: Bool

    private static let extent = (wide: 340.0, narrow: 340.0)
    private static let step = (wide: 196.0, narrow: 112.0)
    /// How long a node is along the flow.
    private static let bar = 12.0

    private var step: Double { isWide ? Self.step.wide : Self.step.narrow }
    /// Where the first stage begins along the flow.
    private let origin = 4.0

    var html: HTML {
        let layout =
            isWide
            ? FlowLayout(chart, extent: Self.extent.wide, lead: 52, slot: 70)
            : FlowLayout(chart, extent: Self.extent.narrow, lead: 0, slot: 112, gap: 16)
        let length = Int(origin + step * Double(chart.stages.count - 1) + (isWide ? 150 : 76))
        let content: HTML = """
            \(HTML.each(layout.ribbons, ribbon))\
            \(HTML.each(chart.stages.enumerated()) { index, nodes in
                HTML.each(nodes) { node in layout.nodes[node.id].map { mark(node, stage: index, $0) } ?? .empty }
            })
            """
        return Drawing(
            id: "\(chart.id)-\(isWide ? "wide" : "narrow")", texts: chart.texts,
            size: isWide
                ? .scaled(width: length, height: Int(Self.extent.wide))
                : .scaled(width: Int(Self.extent.narrow), height: length),
            layout: isWide ? "flow only-wide" : "flow only-narrow", content: content
        ).html
    }

    private func point(_ along: Double, _ across: Double) -> HTML {
        isWide ? "\(at: along) \(at: across)" : "\(at: across) \(at: along)"
    }

    private func ribbon(_ ribbon: FlowLayout.Ribbon) -> HTML {
        guard ribbon.source.size > 0 else { return .empty }
        let begin = origin + Double(ribbon.stage) * step + Self.bar
        let end = begin + step - Self.bar
        let middle = (begin + end) / 2
        func curve(_ from: Double, _ to: Double) -> HTML {
            "C\(point(middle, from)) \(point(middle, to)) \(point(end, to))"
        }
        let (source, target) = (ribbon.source, ribbon.target)
        guard ribbon.flow.amount.number != nil else {
            let (from, to) = (source.start + source.size / 2, target.start + target.size / 2)
            return "<path class=\"ribbon unknown\" d=\"M\(point(begin, from))\(curve(from, to))\"/>"
        }
        let back: HTML = """
            L\(point(end, target.start + target.size))C\(point(middle, target.start + target.size)) \
            \(point(middle, source.start + source.size)) \(point(begin, source.start + source.size))Z
            """
        return
            "<path class=\"ribbon\" d=\"M\(point(begin, source.start))\(curve(source.start, target.start))\(back)\"/>"
    }

    private func mark(_ node: FlowChart.Node, stage: Int, _ span: FlowLayout.Span) -> HTML {
        let along = origin + Double(stage) * step
        let style = node.amount.number == nil ? "missing" : node.amount.number == 0 ? "nothing" : "node"
        let (x, y, width, height) =
            isWide ? (along, span.start, Self.bar, span.size) : (span.start, along, span.size, Self.bar)
        let lines = LabelLines.split(node.label, limit: isWide ? 22 : 15)
        let first = isWide ? y - 8 - Double(lines.count - 1) * 15 : y + Self.bar + 36
        let number = isWide ? first - 20 : y + Self.bar + 19
        return """
            <rect\(attribute: "class", style) x="\(at: x)" y="\(at: y)" width="\(at: width)" height="\(at: height)"/>\
            <text\(attribute: "class", node.amount.number == nil ? "figure unknown" : "figure") x="\(at: x)" \
            y="\(at: number)">\(node.amount.text)</text>\
            \(HTML.each(lines.enumerated()) { index, line in
                "<text class=\"label\" x=\"\(at: x)\" y=\"\(at: first + Double(index) * 15)\">\(line)</text>"
            })
            """
    }
}
