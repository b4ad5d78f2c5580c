/// A state in one or two words.
public struct Badge: Component {
    let text: String
    let tone: Tone

    public init(_ text: String, _ tone: Tone = .neutral) {
        self.text = text
        self.tone = tone
    }

    public var html: HTML {
        "<span\(attribute: "class", "badge \(tone.rawValue)")>\(text)</span>"
    }
}
