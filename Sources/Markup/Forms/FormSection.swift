/// A part of a long form under its own heading.
public struct FormSection: Component {
    let title: String
    let lead: String?
    let content: HTML

    public init(_ title: String, lead: String? = nil, content: HTML) {
        self.title = title
        self.lead = lead
        self.content = content
    }

    public var html: HTML {
        """
        <section class="form-section"><h2>\(title)</h2>\(HTML.when(lead) { "<p class=\"lead\">\($0)</p>" })\(content)</section>
        """
    }
}
