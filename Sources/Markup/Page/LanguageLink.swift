/// The same page in another language, named in that language.
public struct LanguageLink: Component {
    /// BCP 47, such as `lo`.
    public let code: String
    public let name: String
    public let address: String
    public let isCurrent: Bool

    public init(code: String, name: String, to address: String, isCurrent: Bool) {
        self.code = code
        self.name = name
        self.address = address
        self.isCurrent = isCurrent
    }

    public var html: HTML {
        """
        <a\(href: address)\(attribute: "lang", code)\(attribute: "hreflang", code)\
        \(attribute: "aria-current", isCurrent ? "true" : nil)>\(name)</a>
        """
    }
}
