/// Charts side by side where there is room; a flow chart takes the whole width.
public struct ChartGrid: Component {
    let content: HTML

    public init(_ content: HTML) {
        self.content = content
    }

    public var html: HTML { "<div class=\"charts\">\(content)</div>" }
}
