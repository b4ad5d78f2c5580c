/// A question with its answers to pick from, as a fieldset, so that the question is read out with each answer.
struct ChoiceFieldset: Component {
    let name: String
    let prompt: Prompt
    let layout: String
    let role: String?
    let choices: HTML

    var html: HTML {
        let id = Prompt.id(for: name)
        return """
            <fieldset\(attribute: "class", "choices \(layout)\(prompt.error == nil ? "" : " invalid")")\
            \(attribute: "role", role)\(attribute: "aria-describedby", prompt.describedBy(id))>\
            <legend>\(prompt.labelText)</legend>\(prompt.notes(id))<div class="choice-list">\(choices)</div></fieldset>
            """
    }

    /// One radio button or check box with its label; the first one carries the id of the group's name.
    static func choice(
        _ kind: StaticString, name: String, index: Int, option: Choice, isChosen: Bool, required: Bool = false
    ) -> HTML {
        let base = Prompt.id(for: name)
        let id = index == 0 ? base : "\(base)-\(index + 1)"
        return """
            <div class="choice"><input\(attribute: "type", kind.description)\(attribute: "id", id)\
            \(attribute: "name", name)\(attribute: "value", option.value)\(flag: "checked", isChosen)\
            \(flag: "required", required)\(attribute: "aria-describedby", option.hint.map { _ in "\(id)-note" })>\
            <label\(attribute: "for", id)>\(option.label)</label>\
            \(HTML.when(option.hint) { "<p class=\"hint\"\(attribute: "id", "\(id)-note")>\($0)</p>" })</div>
            """
    }
}
