import Domain

/// How many were screened, as far as the viewer may know it: who may not open every screening learns of a few that they
/// are few (product rule 13). That there were none tells of nobody.
public enum Headcount: Sendable, Hashable {
    case exact(Int)
    /// At least one, fewer than `Headcount.least`.
    case few

    /// Counts from here on point at nobody.
    public static let least = 10

    init(_ number: Int, isShown: Bool) {
        self = isShown || number == 0 || number >= Self.least ? .exact(number) : .few
    }

    /// Whether counts are shown to the viewer however small they are.
    static func isShown(to viewer: Viewer) -> Bool {
        viewer.isOperator || Policy.grant(viewer, Register.named("screenings")!).read == .everything
    }

    /// nil where it is not shown.
    public var number: Int? { if case .exact(let number) = self { number } else { nil } }
    public var isNone: Bool { self == .exact(0) }
}
