/// The way from the first page to this one. The page itself is not repeated: its heading says it.
public struct Breadcrumbs: Component {
    let label: String
    let links: [Link]

    /// - Parameter label: name of this navigation for screen readers.
    public init(label: String, _ links: [Link]) {
        self.label = label
        self.links = links
    }

    public var html: HTML {
        """
        <nav class="crumbs"\(attribute: "aria-label", label)><ol>\(HTML.each(links) { "<li>\($0)</li>" })</ol></nav>
        """
    }
}
