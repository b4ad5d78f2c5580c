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

    /// A link when there is an address, else the text alone.
    static func text(_ text: String, to address: String?) -> HTML {
        address.map { Link(text, to: $0).html } ?? .text(text)
    }

    public var html: HTML {
        "<a\(href: address)\(attribute: "aria-current", isCurrent ? "page" : nil)>\(text)</a>"
    }
}
