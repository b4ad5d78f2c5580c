/// One statement that is true when ticked.
public struct Checkbox: Component {
    let name: String
    let prompt: Prompt
    let value: String
    let isChecked: Bool

    /// - Parameter value: sent when ticked; nothing is sent otherwise.
    public init(_ name: String, _ prompt: Prompt, value: String = "yes", isChecked: Bool = false) {
        self.name = name
        self.prompt = prompt
        self.value = value
        self.isChecked = isChecked
    }

    public var html: HTML {
        let id = Prompt.id(for: name)
        return """
            <div\(attribute: "class", prompt.error == nil ? "field" : "field invalid")>\
            <div class="choice"><input type="checkbox"\(FieldFrame.attributes(name, prompt, required: false))\
            \(attribute: "value", value)\(flag: "checked", isChecked)>\
            <label\(attribute: "for", id)>\(prompt.labelText)</label></div>\(prompt.notes(id))</div>
            """
    }
}
