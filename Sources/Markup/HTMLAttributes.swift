extension HTML.StringInterpolation {
    /// ` name="value"` with its leading space, the value escaped; nothing when there is no value.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        open(name)
        value.appendEscaped(to: &bytes)
        append("\"")
    }

    /// ` name="value"`; nothing when there is no value.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
        guard let value else { return }
        open(name)
        bytes += String(value).utf8
        append("\"")
    }

    /// ` name` when the condition holds, as in `required` or `checked`.
    public mutating func appendInterpolation(flag name: StaticString, _ condition: Bool) {
        guard condition else { return }
        append(" ")
        append(name)
    }

    /// ` href="…"`. An address with a scheme other than http, https, mailto or tel (such as `javascript:`) becomes
    /// `#`, so that a stored address can never run as a script.
    public mutating func appendInterpolation(href address: String) {
        open("href")
        (Address.isSafe(address) ? address : "#").appendEscaped(to: &bytes)
        append("\"")
    }

    /// ` action="…"` of a form, with the same promise as `href`.
    public mutating func appendInterpolation(action address: String) {
        open("action")
        (Address.isSafe(address) ? address : "#").appendEscaped(to: &bytes)
        append("\"")
    }

    private mutating func open(_ name: StaticString) {
        append(" ")
        append(name)
        append("=\"")
    }
}
