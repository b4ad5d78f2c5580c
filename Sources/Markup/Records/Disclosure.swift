/// Something most readers don't need, folded away.
public struct Disclosure: Component {
    let summary: String
    let isOpen: Bool
    let content: HTML

    public init(_ summary: String, isOpen: Bool = false, content: HTML) {
        self.summary = summary
        self.isOpen = isOpen
        self.content = content
    }

    public var html: HTML {
        "<details class=\"fold\"\(flag: "open", isOpen)><summary>\(summary)</summary><div>\(content)</div></details>"
    }
}
