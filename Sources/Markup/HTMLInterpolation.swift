extension HTML {
    /// What may stand in `\( )` inside an ``HTML`` literal. Texts and numbers are escaped; markup goes in as it is.
    public struct StringInterpolation: StringInterpolationProtocol {
        var text: String

        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Text somebody wrote: escaped for element content and for quoted attribute values.
        public mutating func appendInterpolation(_ value: String) {
            value.appendEscaped(to: &text)
        }

        public mutating func appendInterpolation(_ value: Substring) {
            String(value).appendEscaped(to: &text)
        }

        /// Escaped text, or nothing.
        public mutating func appendInterpolation(_ value: String?) {
            value?.appendEscaped(to: &text)
        }

        public mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += String(value)
        }

        public mutating func appendInterpolation(_ value: (some BinaryInteger)?) {
            if let value { text += String(value) }
        }

        /// Markup or a component, as it is.
        public mutating func appendInterpolation(_ part: some Component) {
            text += part.html.text
        }

        /// Markup or a component, or nothing.
        public mutating func appendInterpolation(_ part: (some Component)?) {
            if let part { text += part.html.text }
        }

        /// Pieces of markup one after another.
        public mutating func appendInterpolation(_ parts: [some Component]) {
            for part in parts { text += part.html.text }
        }

        /// The markup only when the condition holds.
        public mutating func appendInterpolation(_ part: @autoclosure () -> HTML, if condition: Bool) {
            if condition { text += part().text }
        }
    }
}

extension HTML: Component {
    public var html: HTML { self }
}
