/// A day, in the browser's own calendar.
public struct DateField: Component {
    let name: String
    let prompt: Prompt
    let value: String
    let earliest: String?
    let latest: String?
    let required: Bool

    /// - Parameters:
    ///   - value: `yyyy-mm-dd`, or empty.
    ///   - earliest: `yyyy-mm-dd`, first day the calendar offers.
    ///   - latest: `yyyy-mm-dd`, last day the calendar offers.
    public init(
        _ name: String, _ prompt: Prompt, value: String = "", earliest: String? = nil, latest: String? = nil,
        required: Bool = false
    ) {
        self.name = name
        self.prompt = prompt
        self.value = value
        self.earliest = earliest
        self.latest = latest
        self.required = required
    }

    public var html: HTML {
        FieldFrame(
            id: Prompt.id(for: name), prompt: prompt,
            control: """
                <input class="short" type="date"\(FieldFrame.attributes(name, prompt, required: required))\
                \(attribute: "value", value)\(attribute: "min", earliest)\(attribute: "max", latest)>
                """
        ).html
    }
}
