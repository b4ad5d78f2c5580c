/// A suspect, as far as rules about a case ask: whether one of its officials, and what was decided so far.
public struct Accused: Sendable, Hashable {
    /// Whether the record ever said so: a mark that was taken off again asks for an outcome all the same.
    public let isOfficial: Bool
    public let steps: [Step]

    public init(isOfficial: Bool, steps: [Step]) {
        self.isOfficial = isOfficial
        self.steps = steps.filter { !$0.withdrawn }
    }

    /// Whether a charge stands on this day, one of the same day included.
    func isCharged(on day: Day) -> Bool {
        let known = steps.filter { $0.takenOn < day || $0.takenOn == day && ["charge", "appeal"].contains($0.code) }
        return Lifecycle.suspect.state(after: known) == "charged"
    }

    /// Whether a court has decided by the end of this day.
    func isJudged(by day: Day) -> Bool { ["convicted", "acquitted"].contains(state(on: day)) }

    /// Whether a conviction stands on this day, which a sentence and an order of compensation rest on.
    public func isConvicted(on day: Day) -> Bool { state(on: day) == "convicted" }

    /// A court's decision, a transfer, or a release that was reasoned since the case took its last step: a release
    /// before that, on bail, decides nothing.
    func hasOutcome(since day: Day?) -> Bool {
        switch Lifecycle.suspect.state(after: steps) {
        case "convicted", "acquitted", "transferred": true
        case "released": steps.last.map { last in day.map { last.takenOn >= $0 } ?? true } ?? false
        default: false
        }
    }

    private func state(on day: Day) -> String { Lifecycle.suspect.state(after: steps.filter { $0.takenOn <= day }) }
}
