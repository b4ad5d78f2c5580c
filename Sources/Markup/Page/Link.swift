/// A link with its text.
public struct Link: Component {
    public let text: String
    public let address: String
    /// The page the reader is on: marked for screen readers and drawn so.
    public let isCurrent: Bool

    public init(_ text: String, to address: String, isCurrent: Bool = false) {
        self.text = text
        self.address = address
        self.isCurrent = isCurrent
    }

    public var html: HTML {
        "<a\(href: address)\(attribute: "aria-current", isCurrent ? "page" : nil)>\(text)</a>"
    }
}
