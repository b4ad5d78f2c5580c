/// Nothing here yet: why, and what to do about it.
public struct EmptyState: Component {
    let title: String
    let sentence: String?
    let action: ButtonLink?

    public init(_ title: String, sentence: String? = nil, action: ButtonLink? = nil) {
        self.title = title
        self.sentence = sentence
        self.action = action
    }

    public var html: HTML {
        """
        <div class="empty"><p><b>\(title)</b></p>\(HTML.when(sentence) { "<p>\($0)</p>" })\
        \(HTML.when(action) { "<p>\($0)</p>" })</div>
        """
    }
}
