/// A code of an authenticator app: digits, which a phone may fill in by itself.
public struct CodeField: Component {
    let name: String
    let prompt: Prompt

    public init(_ name: String, _ prompt: Prompt) {
        self.name = name
        self.prompt = prompt
    }

    public var html: HTML {
        let id = Prompt.id(for: name)
        let control: HTML = """
            <input class="short" type="text" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false"\
            \(FieldFrame.attributes(name, prompt, required: false))\(attribute: "maxlength", 24)>
            """
        return FieldFrame(id: id, prompt: prompt, control: control).html
    }
}
