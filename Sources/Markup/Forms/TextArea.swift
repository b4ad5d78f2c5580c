/// Several lines of text.
public struct TextArea: Component {
    let name: String
    let prompt: Prompt
    let value: String
    let rows: Int
    let required: Bool
    let limit: Int?

    public init(
        _ name: String, _ prompt: Prompt, value: String = "", rows: Int = 5, required: Bool = false, limit: Int? = nil
    ) {
        self.name = name
        self.prompt = prompt
        self.value = value
        self.rows = rows
        self.required = required
        self.limit = limit
    }

    /// The browser drops one line break after the tag, so one is written: text that starts with an empty line keeps it.
    public var html: HTML {
        FieldFrame(
            id: Prompt.id(for: name), prompt: prompt,
            control: """
                <textarea\(FieldFrame.attributes(name, prompt, required: required))\(attribute: "rows", rows)\
                \(attribute: "maxlength", limit)>\n\(value)</textarea>
                """
        ).html
    }
}
