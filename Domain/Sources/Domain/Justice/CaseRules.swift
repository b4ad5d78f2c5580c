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
        // Appealed with the case, or wherever one that was reopened stands: a judgment can be appealed until the case ends.
        "appeal": [
            "under_investigation", "investigated", "with_prosecutor", "back_with_police", "suspended", "before_court",
        ],
        "transfer_abroad": [
            "reported", "under_investigation", "investigated", "with_prosecutor", "back_with_police", "suspended",
            "before_court", "judged", "transferred",
        ],
    ]

    /// A case does not take these steps while one of its suspects stands at one of these states.
    public static let statesOfSuspectsAgainst: [String: Set<String>] = [
        // Somebody convicted contradicts that there was not enough: only an appeal takes a judgment away.
        "not_proceed": ["arrested", "charged", "convicted"],
        "insufficient": ["arrested", "charged", "convicted"],
        // A suspect under arrest goes abroad with the case.
        "transfer_abroad": ["charged", "convicted"],
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
        if step.code == "charge", isAgain(step, history), !accused.contains(where: \.isChargedNow) {
            return [.nobodyCharged]
        }
        return missing(step, after: history, begun: begun, accused: accused)
            + contradictions(step, after: history, begun: begun, accused: accused)
    }

    /// A step asks for somebody charged or judged, and for an outcome of each official.
    private static func missing(_ step: Step, after history: [Step], begun: Day?, accused: [Accused]) -> [Refusal] {
        switch step.code {
        case "charge": accused.contains { $0.isCharged(on: step.takenOn) } ? [] : [.nobodyCharged]
        case "judge": accused.contains { $0.isJudged(by: step.takenOn) } ? [] : [.nobodyJudged]
        case "close" where isReopened(after: history) && !wasJudged(history, accused, by: step.takenOn):
            [.nobodyJudged]
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
        let reasons = [
            ("charged", Refusal.suspectUndecided), ("arrested", .suspectHeld), ("convicted", .suspectConvicted),
        ]
        return reasons.compactMap { state, refusal in
            against.contains(state) && others.contains { $0.stands(at: [state], on: step.takenOn) } ? refusal : nil
        }
    }

    /// A case that was charged before is charged again for somebody new, or under appeal.
    private static func isAgain(_ step: Step, _ history: [Step]) -> Bool {
        history.contains { $0.code == step.code && !$0.withdrawn }
    }

    /// Whether the case stands neither judged nor abroad. It is closed then only if it was judged before, and nothing new
    /// was found.
    private static func isReopened(after history: [Step]) -> Bool {
        !["judged", "transferred"].contains(Lifecycle.criminalCase.state(after: history))
    }

    private static func wasJudged(_ history: [Step], _ accused: [Accused], by day: Day) -> Bool {
        history.contains { $0.code == "judge" && !$0.withdrawn } && accused.contains { $0.isJudged(by: day) }
    }

    /// Whether a step of a case is worth a button: a viewer who sees it could take it.
    public static func isOffered(_ step: String, after history: [Step]) -> Bool {
        step != "close" || !isReopened(after: history) || history.contains { $0.code == "judge" && !$0.withdrawn }
    }

    /// The steps of a case that lead from a state to where a suspect's step fits, by the way that the step needs: somebody
    /// found after the judgment is charged in the case when it is taken up again, and not by an appeal.
    public static func ways(to step: String, from state: String) -> [StepRule] {
        guard let fits = statesForSuspects[step] else { return [] }
        let no: Set<String> = endings.union(["suspend"]).union(step == "charge" ? ["appeal"] : [])
        let steps = Lifecycle.criminalCase.steps.filter { !no.contains($0.code) }
        return steps.filter { first in
            guard first.from.contains(state) else { return false }
            var reached: Set<String> = [first.to]
            while reached.isDisjoint(with: fits) {
                let next = reached.union(
                    steps.filter { !$0.from.isDisjoint(with: reached.subtracting([state])) }.map(\.to))
                guard next != reached else { return false }
                reached = next
            }
            return true
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
