/// How far something has come.
public struct ProgressBar: Component {
    let label: String
    let done: Int
    let total: Int
    let words: String

    /// - Parameter words: the same in words, such as "7 of 12 activities".
    public init(_ label: String, done: Int, total: Int, words: String) {
        self.label = label
        self.done = done
        self.total = total
        self.words = words
    }

    public var html: HTML {
        """
        <div class="progress"><p><b>\(label)</b> <span>\(words)</span></p>\
        <progress\(attribute: "value", done)\(attribute: "max", max(total, 1))\(attribute: "aria-label", label)>\
        \(words)</progress></div>
        """
    }
}
