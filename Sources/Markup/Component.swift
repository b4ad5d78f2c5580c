/// A part of a page: a value that knows its markup. It can be put straight into an ``HTML`` literal.
public protocol Component: Sendable {
    var html: HTML { get }
}
