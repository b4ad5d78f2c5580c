/// The parts of one record, each a page of its own with its own address.
public struct Tabs: Component {
    let label: String
    let links: [Link]

    /// - Parameter label: names this navigation for screen readers.
    public init(label: String, _ links: [Link]) {
        self.label = label
        self.links = links
    }

    public var html: HTML {
        "<nav class=\"tabs\"\(attribute: "aria-label", label)><ul>\(HTML.each(links) { "<li>\($0)</li>" })</ul></nav>"
    }
}
