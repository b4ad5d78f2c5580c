/// What the colours and dashes of a chart mean, in words.
struct Legend: Component {
    let entries: [(style: String, text: String)]

    var html: HTML {
        """
        <ul class="legend">\(HTML.each(entries) { entry in
            """
            <li><svg\(attribute: "width", entry.style.hasPrefix("l") ? 28 : 20) height="14" aria-hidden="true" focusable="false">\
            \(Self.sample(entry.style))</svg>\(entry.text)</li>
            """
        })</ul>
        """
    }

    private static func sample(_ style: String) -> HTML {
        style.hasPrefix("l")
            ? "<line\(attribute: "class", style) x1=\"1\" x2=\"27\" y1=\"7\" y2=\"7\"/>"
            : "<rect\(attribute: "class", style) x=\"1\" y=\"1\" width=\"18\" height=\"12\"/>"
    }
}
