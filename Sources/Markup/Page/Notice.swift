/// Something the reader should know now.
public struct Notice: Component {
    let tone: Tone
    let title: String?
    let content: HTML

    /// - Parameters:
    ///   - tone: danger and warning are announced at once (`role="alert"`), the others when the reader pauses.
    ///   - content: a sentence, or paragraphs and lists.
    public init(_ tone: Tone, title: String? = nil, content: HTML) {
        self.tone = tone
        self.title = title
        self.content = content
    }

    /// A notice of one sentence.
    public init(_ tone: Tone, _ sentence: String) {
        self.init(tone, content: "<p>\(sentence)</p>")
    }

    public var html: HTML {
        """
        <div\(attribute: "class", "notice \(tone.rawValue)")\(attribute: "role", tone.isUrgent ? "alert" : "status")>\
        \(Symbol.of(tone))<div>\(HTML.when(title) { "<p><b>\($0)</b></p>" })\(content)</div></div>
        """
    }
}
