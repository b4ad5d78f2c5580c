/// The way of cases from report to judgment, as a ``FlowChart``.
public struct JusticePipeline: Component {
    private let chart: FlowChart

    /// A stage's name in the reader's language with its number.
    public struct Stage: Sendable {
        let label: String
        let amount: Amount

        public init(_ label: String, _ amount: Amount) {
            self.label = label
            self.amount = amount
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - reported: cases reported; then those investigated, and those sent to the prosecutor.
    ///   - insufficient: closed by the prosecutor for lack of evidence.
    ///   - returned: sent back to the police for more.
    ///   - court: brought before a court.
    public init(
        id: String, _ texts: ChartTexts, headers: FlowChart.Headers, reported: Stage, investigated: Stage,
        prosecutor: Stage, insufficient: Stage, returned: Stage, court: Stage, convicted: Stage, acquitted: Stage
    ) {
        func node(_ id: String, _ stage: Stage) -> FlowChart.Node { .init(id, stage.label, stage.amount) }
        func flow(_ from: String, _ to: String, _ stage: Stage) -> FlowChart.Flow {
            .init(from: from, to: to, stage.amount)
        }
        chart = FlowChart(
            id: id, texts, headers: headers,
            stages: [
                [node("reported", reported)], [node("investigated", investigated)], [node("prosecutor", prosecutor)],
                [node("court", court), node("returned", returned), node("insufficient", insufficient)],
                [node("convicted", convicted), node("acquitted", acquitted)],
            ],
            flows: [
                flow("reported", "investigated", investigated), flow("investigated", "prosecutor", prosecutor),
                flow("prosecutor", "court", court), flow("prosecutor", "returned", returned),
                flow("prosecutor", "insufficient", insufficient), flow("court", "convicted", convicted),
                flow("court", "acquitted", acquitted),
            ])
    }

    public var html: HTML { chart.html }
}
