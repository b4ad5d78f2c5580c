import Domain

/// Why a desk did not do what was asked. Nothing was applied in part.
public enum DeskProblem: Error, Sendable {
    /// Fields to mend.
    case fields([Draft.Problem])
    /// A rule says no, with its reason. `Refusal.notFound` covers "not yours" and "not there" alike.
    case refused(Refusal)
    /// Several rules say no, each with its reason.
    case several([Refusal])
    /// Someone saved first.
    case stale(Conflict)

    /// - Parameter refusals: one at least.
    static func of(_ refusals: [Refusal]) -> DeskProblem {
        refusals.count == 1 ? .refused(refusals[0]) : .several(refusals)
    }
}
