/// What the colours and dashes of a chart mean, in words.
struct Legend: Component {
    let entries: [(style: String, text: String)]

    var html: HTML {
        """
        <ul class="legend">\(HTML.each(entries) { entry in
            """
            <li><svg width="20" height="14" aria-hidden="true" focusable="false">\
            <rect\(attribute: "class", entry.style) x="1" y="1" width="18" height="12"/></svg>\(entry.text)</li>
            """
        })</ul>
        """
    }
}
