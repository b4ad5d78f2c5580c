/// Where the nodes and ribbons of a flow chart lie across the direction of flow.
struct FlowLayout {
    struct Span {
        var start: Double
        var size: Double
    }

    struct Ribbon {
        let flow: FlowChart.Flow
        let source: Span
        let target: Span
        let stage: Int
    }

    private(set) var nodes: [String: Span] = [:]
    private(set) var ribbons: [Ribbon] = []

    /// Thickness of a node or ribbon that nobody knows.
    private static let unknown = 12.0

    /// - Parameters:
    ///   - extent: room across the flow.
    ///   - lead: room kept free before each node, for its label.
    ///   - slot: least room for a node, its label included.
    ///   - gap: least room between a node and the next.
    init(_ chart: FlowChart, extent: Double, lead: Double, slot: Double, gap: Double = 0) {
        let room = chart.stages.map { stage in
            let total = stage.compactMap(\.amount.number).reduce(0, +)
            return total > 0 ? (extent - Double(stage.count) * max(lead, slot * 0.5)) / total : .infinity
        }
        let unit = room.min().flatMap { $0.isFinite ? max($0, 0) : nil } ?? 0
        func size(_ amount: Amount) -> Double { amount.number.map { max($0 * unit, 2) } ?? Self.unknown }

        for stage in chart.stages {
            let slots = stage.map { max(size($0.amount) + lead + gap, slot) }
            var cursor = 0.0
            for (node, slot) in zip(stage, slots) {
                nodes[node.id] = Span(start: cursor + lead, size: size(node.amount))
                cursor += slot
            }
        }
        let stageOf = Dictionary(
            uniqueKeysWithValues: chart.stages.enumerated().flatMap { index, stage in stage.map { ($0.id, index) } })
        var left = nodes.mapValues(\.start)
        var arrived = left
        for flow in chart.flows {
            guard let from = left[flow.from], let to = arrived[flow.to], let stage = stageOf[flow.from] else {
                continue
            }
            let width = flow.amount.number == 0 ? 0 : size(flow.amount)
            ribbons.append(
                Ribbon(
                    flow: flow, source: Span(start: from, size: width), target: Span(start: to, size: width),
                    stage: stage))
            left[flow.from] = from + width
            arrived[flow.to] = to + width
        }
    }
}
