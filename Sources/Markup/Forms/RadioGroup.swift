/// One answer out of a few.
public struct RadioGroup: Component {
    let name: String
    let prompt: Prompt
    let options: [Choice]
    let selected: String?
    let layout: Layout
    let required: Bool

    public enum Layout: String, Sendable {
        /// One answer a line.
        case list
        /// Large keys side by side, for short answers such as yes, no, not known.
        case keys
    }

    public init(
        _ name: String, _ prompt: Prompt, options: [Choice], selected: String? = nil, layout: Layout = .list,
        required: Bool = false
    ) {
        self.name = name
        self.prompt = prompt
        self.options = options
        self.selected = selected
        self.layout = layout
        self.required = required
    }

    public var html: HTML {
        let choices = HTML.each(options.enumerated()) { index, option in
            ChoiceFieldset.choice(
                "radio", name: name, index: index, option: option, isChosen: option.value == selected,
                required: required)
        }
        return ChoiceFieldset(
            name: name, prompt: prompt, layout: layout.rawValue, role: "radiogroup", choices: choices
        ).html
    }
}
