/// Markup that is safe to send. A literal is written as it stands; whatever is put into it is escaped, unless it is
/// itself `HTML`. There is no way to turn a `String` into markup by accident: only ``raw(_:)`` does it, by name.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The markup as text, ready for the response body.
    public let text: String

    /// A literal in the source is trusted: the programmer wrote it.
    public init(stringLiteral value: String) {
        text = value
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    private init(trusted text: String) {
        self.text = text
    }

    /// Nothing at all.
    public static let empty = HTML(trusted: "")

    /// Markup from a source that is part of the program (a drawing, a file of this repository).
    /// Never for anything a person typed or a database holds.
    public static func raw(_ text: String) -> HTML {
        HTML(trusted: text)
    }

    /// Plain text, escaped.
    public static func text(_ text: String) -> HTML {
        var escaped = ""
        text.appendEscaped(to: &escaped)
        return HTML(trusted: escaped)
    }

    public var isEmpty: Bool { text.isEmpty }

    public static func + (left: HTML, right: HTML) -> HTML {
        HTML(trusted: left.text + right.text)
    }

    /// The markup when there is something to show, else nothing.
    public static func when<Value>(_ value: Value?, _ markup: (Value) -> HTML) -> HTML {
        value.map(markup) ?? .empty
    }

    /// The markup when the condition holds, else nothing.
    public static func when(_ condition: Bool, _ markup: @autoclosure () -> HTML) -> HTML {
        condition ? markup() : .empty
    }

    /// One piece of markup for each element.
    public static func each<Elements: Sequence>(_ elements: Elements, _ markup: (Elements.Element) -> HTML) -> HTML {
        var text = ""
        for element in elements { text += markup(element).text }
        return HTML(trusted: text)
    }
}

extension Sequence where Element == HTML {
    /// The pieces one after another, with `separator` between them.
    public func joined(separator: HTML = .empty) -> HTML {
        HTML.raw(map(\.text).joined(separator: separator.text))
    }
}
