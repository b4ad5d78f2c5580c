/// Leads through a long list, page by page. Nothing when there is only one page.
public struct Pager: Component {
    let label: String
    let position: String
    let previous: Link?
    let next: Link?

    /// - Parameters:
    ///   - label: names this navigation for screen readers.
    ///   - position: where the reader is, such as "21–40 of 187".
    public init(label: String, position: String, previous: Link? = nil, next: Link? = nil) {
        self.label = label
        self.position = position
        self.previous = previous
        self.next = next
    }

    public var html: HTML {
        guard previous != nil || next != nil else { return .empty }
        return """
            <nav class="pager"\(attribute: "aria-label", label)>\
            \(HTML.when(previous) { "<a rel=\"prev\" class=\"button secondary\"\(href: $0.address)>\($0.text)</a>" })\
            <p>\(position)</p>\
            \(HTML.when(next) { "<a rel=\"next\" class=\"button secondary\"\(href: $0.address)>\($0.text)</a>" })</nav>
            """
    }
}
