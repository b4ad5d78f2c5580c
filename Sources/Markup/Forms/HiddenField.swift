/// A value sent with a form that nobody sees.
public struct HiddenField: Component {
    let name: String
    let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public var html: HTML {
        "<input type=\"hidden\"\(attribute: "name", name)\(attribute: "value", value)>"
    }
}
