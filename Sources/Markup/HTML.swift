/// Markup that is safe to send. A literal is written as it stands; whatever is put into it is escaped, unless it is
/// itself `HTML`. There is no way to turn a `String` into markup by accident: only ``raw(_:)`` does it, by name.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// UTF-8, ready for the response body. A page is put together of some thousand pieces, and bytes are appended
    /// without the care that texts take.
    public let bytes: [UInt8]

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A literal in the source is trusted: the programmer wrote it.
    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    public init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    fileprivate init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Nothing at all.
    public static let empty = HTML(trusted: [])

    /// Markup from a source that is part of the program (a drawing, a file of this repository).
    /// Never for anything a person typed or a database holds.
    public static func raw(_ text: String) -> HTML {
        HTML(trusted: Array(text.utf8))
    }

    /// Plain text, escaped.
    public static func text(_ text: String) -> HTML {
        var escaped: [UInt8] = []
        text.appendEscaped(to: &escaped)
        return HTML(trusted: escaped)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The same markup with each place of a comment taken by something else. What a person typed holds no comment.
    public func replacing(_ comment: HTML, with other: HTML) -> HTML {
        let places = places(of: comment)
        guard !places.isEmpty else { return self }
        var (replaced, from) = ([UInt8](), 0)
        replaced.reserveCapacity(bytes.count + places.count * other.bytes.count)
        for place in places {
            replaced.append(contentsOf: bytes[from..<place])
            replaced.append(contentsOf: other.bytes)
            from = place + comment.bytes.count
        }
        replaced.append(contentsOf: bytes[from...])
        return HTML(trusted: replaced)
    }

    /// Whether a comment stands in this.
    public func contains(_ comment: HTML) -> Bool { !places(of: comment).isEmpty }

    /// Where a comment begins. Pages are looked through each time that they are made: the second byte of a comment, `!`,
    /// is rare.
    private func places(of comment: HTML) -> [Int] {
        let (all, length) = (bytes, comment.bytes.count)
        guard length > 1, all.count >= length else { return [] }
        var places: [Int] = []
        all.withUnsafeBufferPointer { all in
            comment.bytes.withUnsafeBufferPointer { comment in
                for at in 0...(all.count - length) where all[at + 1] == comment[1] && all[at] == comment[0] {
                    if (2..<length).allSatisfy({ all[at + $0] == comment[$0] }) { places.append(at) }
                }
            }
        }
        return places
    }

    public static func + (left: HTML, right: HTML) -> HTML {
        HTML(trusted: left.bytes + right.bytes)
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
        var bytes: [UInt8] = []
        for element in elements { bytes += markup(element).bytes }
        return HTML(trusted: bytes)
    }
}

extension Sequence where Element == HTML {
    /// The pieces one after another, with `separator` between them.
    public func joined(separator: HTML = .empty) -> HTML {
        HTML(trusted: Array(map(\.bytes).joined(separator: separator.bytes)))
    }
}
