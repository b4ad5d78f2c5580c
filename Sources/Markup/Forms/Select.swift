/// One answer from a list. A long list gets a box above it that narrows it while typing, once the script has come.
public struct Select: Component {
    let name: String
    let prompt: Prompt
    let groups: [ChoiceSection]
    let selected: String?
    let empty: String?
    let filter: String?
    let required: Bool

    /// - Parameters:
    ///   - selected: the value chosen now.
    ///   - empty: text of the first, empty answer, such as "Choose one"; no empty answer without it.
    ///   - filter: label of the box that narrows the list; give it for lists of more than about 15.
    public init(
        _ name: String, _ prompt: Prompt, options: [Choice], selected: String? = nil, empty: String? = nil,
        filter: String? = nil, required: Bool = false
    ) {
        self.init(
            name, prompt, groups: [ChoiceSection("", options)], selected: selected, empty: empty, filter: filter,
            required: required)
    }

    /// A list with headings; a group with an empty label has none.
    public init(
        _ name: String, _ prompt: Prompt, groups: [ChoiceSection], selected: String? = nil, empty: String? = nil,
        filter: String? = nil, required: Bool = false
    ) {
        self.name = name
        self.prompt = prompt
        self.groups = groups
        self.selected = selected
        self.empty = empty
        self.filter = filter
        self.required = required
    }

    public var html: HTML {
        FieldFrame(
            id: Prompt.id(for: name), prompt: prompt,
            control: """
                <select\(FieldFrame.attributes(name, prompt, required: required))\(attribute: "data-filter", filter)>\
                \(HTML.when(empty) { "<option value=\"\">\($0)</option>" })\(HTML.each(groups, group))</select>
                """
        ).html
    }

    private func group(_ group: ChoiceSection) -> HTML {
        let options = HTML.each(group.options) { option in
            "<option\(attribute: "value", option.value)\(flag: "selected", option.value == selected)>\(option.label)</option>"
        }
        return group.label.isEmpty ? options : "<optgroup\(attribute: "label", group.label)>\(options)</optgroup>"
    }
}
