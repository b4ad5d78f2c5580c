/// What steps of a case ask of its suspects: nobody is before a court in a case where nobody was charged, and no case
/// of an official ends in silence (S06, S07).
public enum CaseRules {
    private static let endings: Set<String> = ["not_proceed", "insufficient", "transfer_abroad", "close"]

    /// - Parameters:
    ///   - history: the steps before it.
    ///   - begun: when the case was reported.
    public static func check(
        _ step: Step, after history: [Step], begun: Day?, accused: [Accused]
    ) throws(Refusal) {
        switch step.code {
        case "charge":
            if !accused.contains(where: { $0.isCharged(on: step.takenOn) }) { throw .nobodyCharged }
        case "judge":
            if !accused.contains(where: { $0.isJudged(by: step.takenOn) }) { throw .nobodyJudged }
        case let code where endings.contains(code):
            let before = history.last { !$0.withdrawn }?.takenOn ?? begun
            if accused.contains(where: { $0.isOfficial && !$0.hasOutcome(since: before) }) {
                throw .officialWithoutOutcome
            }
        default: break
        }
    }

    /// A case as it stands: where it can be only by steps that were refused one by one.
    /// - Returns: nil if it holds.
    public static func problem(
        of record: Record, history: [Step], begun: Day?, accused: [Accused]
    ) -> Refusal? {
        let standing = history.filter { !$0.withdrawn }
        do throws(Refusal) {
            for (place, step) in standing.enumerated() {
                try Lifecycle.criminalCase.rule(step.code)?.checkReceivers(of: record)
                // Suspects of a case that was taken up again are asked about its newest charge, judgment and end.
                let isNewest = !standing[(place + 1)...].contains { $0.code == step.code }
                let isEnd = place == standing.count - 1
                guard isNewest, isEnd || !endings.contains(step.code) else { continue }
                try check(step, after: Array(standing[..<place]), begun: begun, accused: accused)
            }
            return nil
        } catch { return error }
    }
}
