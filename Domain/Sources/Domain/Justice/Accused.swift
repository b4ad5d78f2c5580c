/// A suspect, as far as rules about a case ask: whether an official, and the decisions so far.
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

    /// Whether a charge, or an appeal, is still to be decided.
    var isChargedNow: Bool { Lifecycle.suspect.state(after: steps) == "charged" }

    /// Whether a court has decided by the end of this day.
    func isJudged(by day: Day) -> Bool { ["convicted", "acquitted"].contains(state(on: day)) }

    /// Whether a conviction stands on this day: sentences and orders of compensation rest on it.
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

    /// Whether one of these states is the suspect's on this day or by now: a step that is entered late counts as well.
    func stands(at states: Set<String>, on day: Day) -> Bool {
        states.contains(state(on: day)) || states.contains(Lifecycle.suspect.state(after: steps))
    }

    /// Whether an official's part in a case is still open.
    func isOpenOfficial(since day: Day?) -> Bool { isOfficial && !hasOutcome(since: day) }

    private func state(on day: Day) -> String { Lifecycle.suspect.state(after: steps.filter { $0.takenOn <= day }) }
}
