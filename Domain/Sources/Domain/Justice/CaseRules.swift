/// A case and its suspects have histories of their own; neither says what the other contradicts. Two tables say which step
/// fits where the other stands (S06, S07).
public enum CaseRules {
    private static let endings: Set<String> = ["not_proceed", "insufficient", "transfer_abroad", "close"]

    /// Suspects take these steps while their case stands at one of these states. The steps that are not named are taken
    /// wherever it stands: a release waits for no file.
    public static let statesForSuspects: [String: Set<String>] = [
        // Everywhere but where the case has ended: a suspect is held for a case that somebody works on.
        "arrest": [
            "reported", "under_investigation", "investigated", "with_prosecutor", "back_with_police", "suspended",
            "before_court", "judged",
        ],
        "charge": ["with_prosecutor", "before_court"],
        "convict": ["before_court"],
        "acquit": ["before_court"],
        // Appealed with the case, or brought again in one that was reopened.
        "appeal": ["with_prosecutor", "before_court"],
        "transfer_abroad": [
            "reported", "under_investigation", "investigated", "with_prosecutor", "back_with_police", "suspended",
            "before_court", "judged", "transferred",
        ],
    ]

    /// A case does not take these steps while one of its suspects stands at one of these states.
    public static let statesOfSuspectsAgainst: [String: Set<String>] = [
        "not_proceed": ["arrested", "charged"],
        "insufficient": ["arrested", "charged"],
        // A suspect under arrest goes abroad with the case.
        "transfer_abroad": ["charged"],
        "judge": ["charged"],
        "close": ["arrested", "charged"],
    ]

    /// Why a suspect's step contradicts the case; nil where it fits.
    public static func refusal(ofSuspectStep step: String, caseState: String) -> Refusal? {
        guard let fits = statesForSuspects[step], !fits.contains(caseState) else { return nil }
        let inOrder = Lifecycle.criminalCase.states.filter(fits.contains)
        return .caseElsewhere(step: step, state: caseState, fits: inOrder)
    }

    /// All reasons why the suspects keep a case from a step.
    ///
    /// - Parameters:
    ///   - history: the steps before it.
    ///   - begun: when the case was reported.
    public static func refusals(
        of step: Step, after history: [Step], begun: Day?, accused: [Accused]
    ) -> [Refusal] {
        missing(step, after: history, begun: begun, accused: accused)
            + contradictions(step, after: history, begun: begun, accused: accused)
    }

    /// A step asks for somebody charged or judged, and for an outcome of each official.
    private static func missing(_ step: Step, after history: [Step], begun: Day?, accused: [Accused]) -> [Refusal] {
        switch step.code {
        case "charge": accused.contains { $0.isCharged(on: step.takenOn) } ? [] : [.nobodyCharged]
        case "judge": accused.contains { $0.isJudged(by: step.takenOn) } ? [] : [.nobodyJudged]
        case let code where endings.contains(code):
            accused.contains { $0.isOpenOfficial(since: before(history, begun)) } ? [.officialWithoutOutcome] : []
        default: []
        }
    }

    /// Suspects stand where the step contradicts them. Of an official whose part is open it is said already.
    private static func contradictions(
        _ step: Step, after history: [Step], begun: Day?, accused: [Accused]
    ) -> [Refusal] {
        guard let against = statesOfSuspectsAgainst[step.code] else { return [] }
        let day = before(history, begun)
        let others = accused.filter { !endings.contains(step.code) || !$0.isOpenOfficial(since: day) }
        return [("charged", Refusal.suspectUndecided), ("arrested", .suspectHeld)].compactMap { state, refusal in
            against.contains(state) && others.contains { $0.stands(at: [state], on: step.takenOn) } ? refusal : nil
        }
    }

    private static func before(_ history: [Step], _ begun: Day?) -> Day? {
        history.last { !$0.withdrawn }?.takenOn ?? begun
    }

    /// A case as it stands: where it can be only by steps that were refused one by one.
    /// - Returns: nil if it holds.
    public static func problem(
        of record: Record, history: [Step], begun: Day?, accused: [Accused]
    ) -> Refusal? {
        let standing = history.filter { !$0.withdrawn }
        for (place, step) in standing.enumerated() {
            if let refusal = Lifecycle.criminalCase.rule(step.code)?.missingReceivers(of: record).first {
                return refusal
            }
            // Suspects of a case that was taken up again are asked about its newest charge, judgment and end.
            let isNewest = !standing[(place + 1)...].contains { $0.code == step.code }
            let isEnd = place == standing.count - 1
            let before = Array(standing[..<place])
            if isNewest, isEnd || !endings.contains(step.code),
                let refusal = missing(step, after: before, begun: begun, accused: accused).first
            {
                return refusal
            }
            if isEnd, let refusal = contradictions(step, after: before, begun: begun, accused: accused).first {
                return refusal
            }
        }
        return nil
    }
}
