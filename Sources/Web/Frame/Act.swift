import Desks

/// What those who send something can do, and those who only look can't: write. The handler of a form gets it beside the
/// visit; a visit leads to no writer.
public struct Act: Sendable {
    public let office: Office
    let signIn: SignIn
}
