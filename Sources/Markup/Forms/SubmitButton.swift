/// A button that sends its form.
public struct SubmitButton: Component {
    let text: String
    let weight: ButtonLink.Weight
    let name: String?
    let value: String?
    let address: String?

    /// - Parameters:
    ///   - name: sent with `value` when this button was the one pressed.
    ///   - address: sends the form somewhere else than the form says.
    public init(
        _ text: String, _ weight: ButtonLink.Weight = .primary, name: String? = nil, value: String? = nil,
        to address: String? = nil
    ) {
        self.text = text
        self.weight = weight
        self.name = name
        self.value = value
        self.address = address.map { Address.isSafe($0) ? $0 : "#" }
    }

    public var html: HTML {
        """
        <button\(attribute: "class", "button \(weight.rawValue)") type="submit"\(attribute: "name", name)\
        \(attribute: "value", value)\(attribute: "formaction", address)>\(text)</button>
        """
    }
}
