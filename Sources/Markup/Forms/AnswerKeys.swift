/// A question of a long form with its few answers as large keys. As small as markup can be: a form has more than a
/// hundred of them and has to come through a slow line.
public struct AnswerKeys: Component {
    let name: String
    let question: String
    let options: [Choice]
    let selected: String

    /// - Parameter options: the last one is the answer that says nothing, such as "not known"; it is drawn calmer.
    public init(_ name: String, _ question: String, options: [Choice], selected: String) {
        self.name = name
        self.question = question
        self.options = options
        self.selected = selected
    }

    public var html: HTML {
        "<fieldset class=ask><legend>\(question)</legend>\(HTML.each(options, key))</fieldset>"
    }

    private func key(_ option: Choice) -> HTML {
        """
        <label><input type=radio\(attribute: "name", name)\(attribute: "value", option.value)\
        \(flag: "checked", option.value == selected)>\(option.label)</label>
        """
    }
}
