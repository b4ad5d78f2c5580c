/// Fields that narrow a list, in one row; the form asks and changes nothing.
public struct FilterBar: Component {
    let label: String
    let address: String
    let fields: HTML
    let button: String
    let clear: Link?

    /// - Parameters:
    ///   - label: names this search for screen readers.
    ///   - fields: form controls.
    ///   - clear: back to the whole list.
    public init(label: String, to address: String, fields: HTML, button: String, clear: Link? = nil) {
        self.label = label
        self.address = address
        self.fields = fields
        self.button = button
        self.clear = clear
    }

    public var html: HTML {
        """
        <form class="filters" role="search" method="get"\(action: address)\(attribute: "aria-label", label)>\(fields)\
        <div class="filter-buttons">\(SubmitButton(button, .secondary))\(HTML.when(clear) { "\($0)" })</div></form>
        """
    }
}
