/// One line of text.
public struct TextField: Component {
    let name: String
    let prompt: Prompt
    let value: String
    let kind: Kind
    let required: Bool
    let limit: Int?
    let autocomplete: String?
    let suggestions: [String]

    public enum Kind: String, Sendable {
        case text
        case search
        case email
        case telephone = "tel"
        case password
    }

    /// - Parameters:
    ///   - limit: most characters the browser lets in.
    ///   - autocomplete: the HTML token, such as `off` or `current-password`.
    ///   - suggestions: answers offered while typing; others may be typed too.
    public init(
        _ name: String, _ prompt: Prompt, value: String = "", kind: Kind = .text, required: Bool = false,
        limit: Int? = nil, autocomplete: String? = nil, suggestions: [String] = []
    ) {
        self.name = name
        self.prompt = prompt
        self.value = value
        self.kind = kind
        self.required = required
        self.limit = limit
        self.autocomplete = autocomplete
        self.suggestions = suggestions
    }

    public var html: HTML {
        let id = Prompt.id(for: name)
        let list = suggestions.isEmpty ? nil : "\(id)-list"
        let control: HTML = """
            <input\(attribute: "type", kind.rawValue)\(FieldFrame.attributes(name, prompt, required: required))\
            \(attribute: "value", kind == .password ? nil : value)\(attribute: "maxlength", limit)\
            \(attribute: "autocomplete", autocomplete)\(attribute: "list", list)>
            """
        let options: HTML = .when(list) { id in
            "<datalist\(attribute: "id", id)>\(HTML.each(suggestions) { "<option\(attribute: "value", $0)>" })</datalist>"
        }
        return FieldFrame(id: id, prompt: prompt, control: control + options).html
    }
}
