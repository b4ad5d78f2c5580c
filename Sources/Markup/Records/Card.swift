/// A place to go, or a thing with a heading and a few lines.
public struct Card: Component {
    let title: String
    let address: String?
    let status: Badge?
    let content: HTML

    /// - Parameter address: where the whole card leads.
    public init(_ title: String, address: String? = nil, status: Badge? = nil, content: HTML = .empty) {
        self.title = title
        self.address = address
        self.status = status
        self.content = content
    }

    public var html: HTML {
        """
        <article\(attribute: "class", address == nil ? "card" : "card leads")><h3>\
        \(Link.text(title, to: address))</h3>\
        \(HTML.when(status) { "<p class=\"state\">\($0)</p>" })\(content)</article>
        """
    }
}
