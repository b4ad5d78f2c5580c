/// Any number of answers.
public struct CheckboxGroup: Component {
    let name: String
    let prompt: Prompt
    let options: [Choice]
    let selected: Set<String>
    let filter: String?

    /// - Parameter filter: label of the box that narrows a long list, once the script has come.
    public init(
        _ name: String, _ prompt: Prompt, options: [Choice], selected: Set<String> = [], filter: String? = nil
    ) {
        self.name = name
        self.prompt = prompt
        self.options = options
        self.selected = selected
        self.filter = filter
    }

    public var html: HTML {
        let choices = HTML.each(options.enumerated()) { index, option in
            ChoiceFieldset.choice(
                "checkbox", name: name, index: index, option: option, isChosen: selected.contains(option.value))
        }
        let list = filter.map { "<div class=\"narrowed\"\(attribute: "data-filter", $0)>\(choices)</div>" } ?? choices
        return ChoiceFieldset(name: name, prompt: prompt, layout: "list", role: nil, choices: list).html
    }
}
