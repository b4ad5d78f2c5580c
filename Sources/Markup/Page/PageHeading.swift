/// The top of a page's content: its heading, one line that explains, and what can be done here.
public struct PageHeading: Component {
    let title: String
    let kicker: String?
    let lead: String?
    let status: Badge?
    let actions: [ButtonLink]

    /// - Parameters:
    ///   - kicker: a few words above the heading, such as the record's number.
    ///   - status: the state of what the page shows.
    public init(
        _ title: String, kicker: String? = nil, lead: String? = nil, status: Badge? = nil, actions: [ButtonLink] = []
    ) {
        self.title = title
        self.kicker = kicker
        self.lead = lead
        self.status = status
        self.actions = actions
    }

    public var html: HTML {
        """
        <div class="heading"><div>\(HTML.when(kicker != nil || status != nil, above))<h1>\(title)</h1>\
        \(HTML.when(lead) { "<p class=\"lead\">\($0)</p>" })</div>\
        \(HTML.when(!actions.isEmpty, "<div class=\"actions\">\(actions)</div>"))</div>
        """
    }

    private var above: HTML {
        "<p class=\"kicker\">\(HTML.when(kicker) { "<span>\($0)</span> " })\(status)</p>"
    }
}
