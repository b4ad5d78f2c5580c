/// How many go from one stage to the next, as ribbons whose width is the number. What nobody knows is dashed.
/// Drawn twice, across for wide screens and downwards for phones; the style sheet shows one.
public struct FlowChart: Component {
    let id: String
    let texts: ChartTexts
    let headers: Headers
    let stages: [[Node]]
    let flows: [Flow]

    public struct Node: Sendable {
        let id: String
        let label: String
        let amount: Amount

        public init(_ id: String, _ label: String, _ amount: Amount) {
            self.id = id
            self.label = label
            self.amount = amount
        }
    }

    public struct Flow: Sendable {
        let from: String
        let to: String
        let amount: Amount

        /// - Parameters: ids of two nodes, the second one stage after the first.
        public init(from: String, to: String, _ amount: Amount) {
            self.from = from
            self.to = to
            self.amount = amount
        }
    }

    /// The headers of the table.
    public struct Headers: Sendable {
        let from: String
        let to: String
        let number: String

        public init(from: String, to: String, number: String) {
            self.from = from
            self.to = to
            self.number = number
        }
    }

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - stages: the nodes of each stage, from the first stage on; at most three in one stage.
    public init(id: String, _ texts: ChartTexts, headers: Headers, stages: [[Node]], flows: [Flow]) {
        self.id = id
        self.texts = texts
        self.headers = headers
        self.stages = stages
        self.flows = flows
    }

    public var html: HTML {
        let labels = Dictionary(uniqueKeysWithValues: stages.joined().map { ($0.id, $0.label) })
        let start = stages.first?.map { Table.Row(["\($0.label)", "", "\($0.amount.text)"]) } ?? []
        let table = Table(
            texts.title, isCaptionShown: false,
            columns: [.init(headers.from), .init(headers.to), .init(headers.number, .number)],
            rows: start
                + flows.map { .init(["\(labels[$0.from] ?? "")", "\(labels[$0.to] ?? "")", "\($0.amount.text)"]) })
        return ChartFigure(
            id: id, texts: texts,
            drawings: FlowDrawing(chart: self, isWide: true).html
                + FlowDrawing(chart: self, isWide: false).html, table: table
        ).html
    }
}
