/// How many questions of the form around it are answered. Kept up to date by the script; without it the server's
/// count stays.
public struct AnswerCounter: Component {
    let pattern: String
    let answered: Int
    let total: Int

    /// - Parameter pattern: the sentence, with `{answered}` and `{total}` where the numbers go.
    public init(_ pattern: String, answered: Int, total: Int) {
        self.pattern = pattern
        self.answered = answered
        self.total = total
    }

    public var html: HTML {
        let sentence = pattern.split(separator: "{answered}", omittingEmptySubsequences: false)
            .joined(separator: String(answered))
            .split(separator: "{total}", omittingEmptySubsequences: false).joined(separator: String(total))
        return """
            <p class="answer-counter" role="status"\(attribute: "data-counter", pattern)>\
            <span>\(sentence)</span> \
            <progress\(attribute: "value", answered)\(attribute: "max", total) aria-hidden="true"></progress></p>
            """
    }
}
