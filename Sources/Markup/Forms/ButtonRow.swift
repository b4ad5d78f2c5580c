/// Buttons side by side, the main one first; on a phone each takes the whole width.
public struct ButtonRow: Component {
    let content: HTML

    public init(_ content: HTML) {
        self.content = content
    }

    public var html: HTML { "<div class=\"button-row\">\(content)</div>" }
}
