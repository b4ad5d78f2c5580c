/// A whole number. A text box with the number keyboard: a number box loses what it can't read and changes when a
/// mouse wheel turns over it.
public struct NumberField: Component {
    let name: String
    let prompt: Prompt
    let value: String
    let unit: String?
    let required: Bool

    /// - Parameters:
    ///   - value: as it was typed, so that a wrong answer comes back as it was.
    ///   - unit: written behind the box, such as "days".
    public init(_ name: String, _ prompt: Prompt, value: String = "", unit: String? = nil, required: Bool = false) {
        self.name = name
        self.prompt = prompt
        self.value = value
        self.unit = unit
        self.required = required
    }

    public var html: HTML {
        let box: HTML = """
            <input class="short" type="text" inputmode="numeric" autocomplete="off"\
            \(FieldFrame.attributes(name, prompt, required: required))\(attribute: "value", value)>
            """
        return FieldFrame(
            id: Prompt.id(for: name), prompt: prompt,
            control: unit.map { "<span class=\"with-unit\">\(box)<span>\($0)</span></span>" } ?? box
        ).html
    }
}
