/// Label, hint and error around one control.
struct FieldFrame: Component {
    let id: String
    let prompt: Prompt
    let control: HTML

    var html: HTML {
        """
        <div\(attribute: "class", prompt.error == nil ? "field" : "field invalid")>\
        <label\(attribute: "for", id)>\(prompt.labelText)</label>\(prompt.notes(id))\(control)</div>
        """
    }

    /// The attributes every control shares: id, name, what describes it, whether its answer is wrong.
    static func attributes(_ name: String, _ prompt: Prompt, required: Bool) -> HTML {
        let id = Prompt.id(for: name)
        return """
            \(attribute: "id", id)\(attribute: "name", name)\(attribute: "aria-describedby", prompt.describedBy(id))\
            \(attribute: "aria-invalid", prompt.error == nil ? nil : "true")\(flag: "required", required)
            """
    }
}
