/// A link that stands out because it is the next thing to do. It only leads somewhere; what changes a record is a
/// ``SubmitButton`` in a ``Form``.
public struct ButtonLink: Component {
    let text: String
    let address: String
    let weight: Weight

    public init(_ text: String, to address: String, _ weight: Weight = .secondary) {
        self.text = text
        self.address = address
        self.weight = weight
    }

    public var html: HTML {
        "<a\(attribute: "class", "button \(weight.rawValue)")\(href: address)>\(text)</a>"
    }

    /// How much a button stands out.
    public enum Weight: String, Sendable {
        /// The one thing this page is for.
        case primary
        case secondary
        /// Looks like a link.
        case quiet
        /// Cannot be taken back.
        case danger
    }
}
