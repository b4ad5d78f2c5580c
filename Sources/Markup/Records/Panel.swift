/// A part of a page under its own heading.
public struct Panel: Component {
    let title: String
    let id: String?
    let action: Link?
    let content: HTML

    /// - Parameters:
    ///   - id: for links to this part of the page.
    ///   - action: one thing to do with this part, such as adding to it.
    public init(_ title: String, id: String? = nil, action: Link? = nil, content: HTML) {
        self.title = title
        self.id = id
        self.action = action
        self.content = content
    }

    public var html: HTML {
        """
        <section class="panel"\(attribute: "id", id)><div class="panel-head"><h2>\(title)</h2>\
        \(HTML.when(action) { "<p>\($0)</p>" })</div>\(content)</section>
        """
    }
}
