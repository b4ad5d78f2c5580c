/// A button that prints the page. It needs the script, so it stays hidden until the script has come.
public struct PrintButton: Component {
    let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var html: HTML {
        "<button class=\"button secondary\" type=\"button\" data-print hidden>\(text)</button>"
    }
}
