import Domain

/// Why a desk did not do what was asked. Nothing was applied in part.
public enum DeskProblem: Error, Sendable {
    /// Fields to mend.
    case fields([Draft.Problem])
    /// A rule says no, with its reason. `Refusal.notFound` covers "not yours" and "not there" alike.
    case refused(Refusal)
    /// Someone saved first.
    case stale(Conflict)
}
