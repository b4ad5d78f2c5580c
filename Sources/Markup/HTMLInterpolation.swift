extension HTML {
    /// What may stand in `\( )` inside an ``HTML`` literal. Texts and numbers are escaped; markup goes in as it is.
    public struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8]

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes = []
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) { append(literal) }

        mutating func append(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes += $0 }
        }

        /// Text somebody wrote: escaped for element content and for quoted attribute values.
        public mutating func appendInterpolation(_ value: String) {
            value.appendEscaped(to: &bytes)
        }

        public mutating func appendInterpolation(_ value: Substring) {
            String(value).appendEscaped(to: &bytes)
        }

        /// Escaped text, or nothing.
        public mutating func appendInterpolation(_ value: String?) {
            value?.appendEscaped(to: &bytes)
        }

        public mutating func appendInterpolation(_ value: some BinaryInteger) {
            bytes += String(value).utf8
        }

        public mutating func appendInterpolation(_ value: (some BinaryInteger)?) {
            if let value { bytes += String(value).utf8 }
        }

        /// Markup or a component, as it is.
        public mutating func appendInterpolation(_ part: some Component) {
            bytes += part.html.bytes
        }

        /// Markup or a component, or nothing.
        public mutating func appendInterpolation(_ part: (some Component)?) {
            if let part { bytes += part.html.bytes }
        }

        /// Pieces of markup one after another.
        public mutating func appendInterpolation(_ parts: [some Component]) {
            for part in parts { bytes += part.html.bytes }
        }

        /// The markup only when the condition holds.
        public mutating func appendInterpolation(_ part: @autoclosure () -> HTML, if condition: Bool) {
            if condition { bytes += part().bytes }
        }
    }
}

extension HTML: Component {
    public var html: HTML { self }
}
