import Testing

@testable import Domain

/// A case in front of the court, and its suspects: days count from the report.
@Suite struct CaseRulesTests {
    private static let reported = Day("2020-03-01")!

    private func steps(_ list: [(String, Int)]) -> [Step] {
        list.enumerated().map { Step(id: "ST-\($0)", code: $1.0, takenOn: Self.reported.adding(days: $1.1)) }
    }

    private func accused(_ list: [(String, Int)], official: Bool = false) -> Accused {
        Accused(isOfficial: official, steps: steps(list))
    }

    private func check(_ step: String, on day: Int, after history: [(String, Int)] = [], _ accused: [Accused]) throws {
        let refusals = CaseRules.refusals(
            of: Step(id: "ST-9", code: step, takenOn: Self.reported.adding(days: day)), after: steps(history),
            begun: Self.reported, accused: accused)
        if let refusal = refusals.first { throw refusal }
    }

    @Test func aCaseIsChargedOnlyWithASuspectWhoIsCharged() throws {
        for nobody in [[], [accused([])], [accused([("arrest", 1)]), accused([("release", 2)])]] {
            #expect(throws: Refusal.nobodyCharged) { try check("charge", on: 9, nobody) }
        }
        #expect(throws: Refusal.nobodyCharged, "charged later") {
            try check("charge", on: 9, [accused([("charge", 10)])])
        }
        #expect(throws: Refusal.nobodyCharged, "acquitted before") {
            try check("charge", on: 9, [accused([("charge", 3), ("acquit", 5)])])
        }
        try check("charge", on: 9, [accused([]), accused([("arrest", 1), ("charge", 9)])])
        try check("charge", on: 9, [accused([("charge", 3), ("acquit", 5), ("appeal", 9)])])
        // Of what came afterwards, a case as it stands is not asked.
        try check("charge", on: 9, [accused([("charge", 9), ("convict", 9)])])
    }

    @Test func aWithdrawnChargeIsNone() {
        let step = Step(id: "ST-1", code: "charge", takenOn: Self.reported, withdrawn: true)
        #expect(throws: Refusal.nobodyCharged) {
            try check("charge", on: 9, [Accused(isOfficial: false, steps: [step])])
        }
    }

    @Test func aCaseIsJudgedOnlyWithASuspectWhoIsJudged() throws {
        #expect(throws: Refusal.nobodyJudged) { try check("judge", on: 9, [accused([("charge", 3)])]) }
        #expect(throws: Refusal.nobodyJudged) {
            try check("judge", on: 9, [accused([("charge", 3), ("convict", 10)])])
        }
        for decision in ["convict", "acquit"] {
            try check("judge", on: 9, [accused([]), accused([("charge", 3), (decision, 9)])])
            #expect(throws: Refusal.suspectUndecided, "another is charged") {
                try check("judge", on: 9, [accused([("charge", 3)]), accused([("charge", 3), (decision, 9)])])
            }
            #expect(throws: Refusal.suspectUndecided, "decided a day later") {
                try check(
                    "judge", on: 9,
                    [accused([("charge", 3), (decision, 9)]), accused([("charge", 3), (decision, 10)])])
            }
        }
    }

    static let endings = ["not_proceed", "insufficient", "transfer_abroad", "close"]

    @Test(arguments: endings) func noCaseOfAnOfficialEndsInSilence(ending: String) throws {
        let last = [("open", 2), (ending == "close" ? "judge" : "complete", 5)]
        for undecided in [
            [], [("arrest", 3)], [("charge", 6)], [("charge", 3), ("convict", 4), ("appeal", 6)],
            // On bail, before the case took its last step.
            [("arrest", 3), ("release", 4)],
        ] {
            #expect(throws: Refusal.officialWithoutOutcome, "\(undecided)") {
                try check(ending, on: 9, after: last, [accused([]), accused(undecided, official: true)])
            }
        }
        try check(ending, on: 9, after: last, [accused([])])
        try check(ending, on: 9, after: last, [accused([("arrest", 3), ("release", 4)])])
        for decided in [
            [("charge", 3), ("acquit", 4)], [("transfer_abroad", 4)], [("release", 5)],
        ] { try check(ending, on: 9, after: last, [accused(decided, official: true)]) }
    }

    @Test func otherStepsAskNothingOfTheSuspects() throws {
        for rule in Lifecycle.criminalCase.steps where !(Self.endings + ["charge", "judge"]).contains(rule.code) {
            try check(rule.code, on: 9, [accused([], official: true)])
        }
    }

    // MARK: Case and suspect

    private static func suspect(at state: String) -> [(String, Int)] {
        switch state {
        case "arrested": [("arrest", 3)]
        case "released": [("arrest", 3), ("release", 6)]
        case "charged": [("charge", 3)]
        case "convicted": [("charge", 3), ("convict", 6)]
        case "acquitted": [("charge", 3), ("acquit", 6)]
        case "transferred": [("transfer_abroad", 6)]
        default: []
        }
    }

    /// Each state of a suspect × each step of a case, beside the rows that the code has.
    @Test func aCaseNeitherEndsNorIsJudgedOverASuspectWhoIsHeldOrCharged() throws {
        let refused: Set<String> = [
            "not_proceed arrested", "not_proceed charged", "insufficient arrested", "insufficient charged",
            "transfer_abroad charged", "judge charged", "close arrested", "close charged",
            "not_proceed convicted", "insufficient convicted", "transfer_abroad convicted",
        ]
        var found: Set<String> = []
        let judged = accused([("charge", 2), ("acquit", 4)])
        for state in Lifecycle.suspect.states {
            let suspect = accused(Self.suspect(at: state))
            #expect(Lifecycle.suspect.state(after: suspect.steps) == state)
            for rule in Lifecycle.criminalCase.steps where rule.code != "charge" {
                let step = Step(id: "ST-9", code: rule.code, takenOn: Self.reported.adding(days: 9))
                let refusals = CaseRules.refusals(
                    of: step, after: steps([("open", 1), ("judge", 5)]), begun: Self.reported,
                    accused: [judged, suspect])
                if !refusals.isEmpty {
                    found.insert("\(rule.code) \(state)")
                    let reasons: [String: Refusal] = [
                        "charged": .suspectUndecided, "arrested": .suspectHeld, "convicted": .suspectConvicted,
                    ]
                    #expect(refusals == reasons[state].map { [$0] })
                }
            }
        }
        #expect(found == refused)
    }

    /// Each state of a case × each step of a suspect.
    @Test func aSuspectsStepFitsTheCase() {
        let ended: Set<String> = ["not_pursued", "transferred", "closed"]
        for state in Lifecycle.criminalCase.states {
            for rule in Lifecycle.suspect.steps {
                let fits =
                    switch rule.code {
                    case "arrest": !ended.contains(state)
                    case "charge": ["with_prosecutor", "before_court"].contains(state)
                    case "appeal": !ended.contains(state) && !["reported", "judged"].contains(state)
                    case "convict", "acquit": state == "before_court"
                    case "transfer_abroad": !["not_pursued", "closed"].contains(state)
                    default: true
                    }
                let refusal = CaseRules.refusal(ofSuspectStep: rule.code, caseState: state)
                #expect((refusal == nil) == fits, "\(rule.code) while the case is \(state)")
                if case .caseElsewhere(let step, let found, let states)? = refusal {
                    #expect(step == rule.code && found == state && !states.isEmpty && !states.contains(state))
                }
            }
        }
    }

    /// Nobody is stuck: from every state of a case there is a way to one where the suspect's step fits.
    @Test func fromEveryStateOfACaseASuspectsStepCanBeReached() {
        for (step, states) in CaseRules.statesForSuspects {
            for start in Lifecycle.criminalCase.states where start != "transferred" {
                var reached: Set<String> = [start]
                while case let next = reached.union(
                    Lifecycle.criminalCase.steps.filter { !$0.from.isDisjoint(with: reached) }.map(\.to)),
                    next != reached
                { reached = next }
                #expect(!reached.isDisjoint(with: states), "\(step) from \(start)")
            }
        }
    }

    private static let again = [("open", 1), ("charge", 3), ("judge", 5), ("reopen", 6)]

    /// Taken up again, it goes to the court for somebody new or under appeal, and else is closed as it was judged.
    @Test func aCaseThatWasJudgedIsChargedAgainOnlyForSomethingNew() throws {
        let convicted = accused([("charge", 3), ("convict", 5)])
        #expect(throws: Refusal.nobodyCharged) { try check("charge", on: 9, after: Self.again, [convicted]) }
        let sameDay = accused([("charge", 9), ("convict", 9)])
        #expect(throws: Refusal.nobodyCharged, "charged and judged on the day") {
            try check("charge", on: 9, after: Self.again, [sameDay])
        }
        try check("charge", on: 9, after: Self.again, [convicted, accused([("charge", 8)])])
        try check("charge", on: 9, after: Self.again, [accused([("charge", 3), ("convict", 5), ("appeal", 8)])])
        for ending in ["insufficient", "transfer_abroad"] {
            #expect(throws: Refusal.suspectConvicted) { try check(ending, on: 9, after: Self.again, [convicted]) }
        }
    }

    @Test func aCaseThatIsTakenUpAgainIsClosedAsItWasJudgedAndNoOtherIs() throws {
        let convicted = accused([("charge", 3), ("convict", 5)])
        try check("close", on: 9, after: Self.again, [convicted])
        #expect(throws: Refusal.nobodyJudged, "never judged") {
            try check("close", on: 9, after: [("open", 1)], [convicted])
        }
        #expect(throws: Refusal.nobodyJudged, "the judgment is gone") {
            try check("close", on: 9, after: Self.again, [accused([("charge", 3)])])
        }
        #expect(throws: Refusal.suspectUndecided) {
            try check("close", on: 9, after: Self.again, [convicted, accused([("charge", 8)])])
        }
        #expect(CaseRules.isOffered("close", after: steps(Self.again)))
        #expect(!CaseRules.isOffered("close", after: steps([("open", 1)])))
        #expect(CaseRules.isOffered("close", after: steps([("open", 1), ("transfer_abroad", 2)])))
    }

    @Test(arguments: [
        ("charge", "judged", ["reopen"]), ("charge", "closed", ["reopen"]), ("charge", "reported", ["open"]),
        ("charge", "back_with_police", ["complete"]), ("charge", "under_investigation", ["complete"]),
        ("charge", "investigated", ["refer_to_prosecutor"]), ("charge", "suspended", ["resume"]),
        ("appeal", "judged", ["reopen", "appeal"]), ("appeal", "closed", ["reopen"]),
        ("convict", "with_prosecutor", ["charge"]), ("release", "closed", []),
    ])
    func whatLeadsToWhereASuspectsStepFits(step: String, state: String, ways: [String]) {
        #expect(CaseRules.ways(to: step, from: state).map(\.code) == ways)
    }

    @Test func theTablesNameStatesAndStepsThatThereAre() {
        for (step, states) in CaseRules.statesForSuspects {
            #expect(Lifecycle.suspect.rule(step) != nil && states.isSubset(of: Lifecycle.criminalCase.states))
        }
        for (step, states) in CaseRules.statesOfSuspectsAgainst {
            #expect(Lifecycle.criminalCase.rule(step) != nil && states.isSubset(of: Lifecycle.suspect.states))
        }
    }

    @Test func allReasonsAreGivenAtOnce() {
        let record = Record(Register.named("criminal_cases")!, id: "C-1", [:])
        let step = Step(id: "ST-1", code: "charge", takenOn: Self.reported)
        let refusals = Lifecycle.criminalCase.refusals(
            of: step, after: steps([("open", 0), ("complete", 0), ("refer_to_prosecutor", 0)]), role: .prosecutor,
            today: Self.reported, begun: Self.reported, record: record)
        #expect(
            refusals == [
                .receiverMissing(field: "prosecutor", step: "charge"), .receiverMissing(field: "court", step: "charge"),
            ])
        let silent = Lifecycle.suspect.refusals(
            of: step, after: [], role: .prosecutor, today: Self.reported.adding(days: -1), begun: nil)
        #expect(
            silent == [.inTheFuture(Self.reported), .missing(field: "article", step: "charge"), .reviewBeforeCharge])
    }

    // MARK: As it stands

    private func problem(
        _ history: [(String, Int)], _ accused: [Accused], without field: String? = nil
    ) -> Refusal? {
        var values: [String: Value] = [
            "prosecutor": .reference("A-1"), "court": .reference("A-2"), "cooperating_country": .text("TH"),
        ]
        if let field { values[field] = nil }
        return CaseRules.problem(
            of: Record(Register.named("criminal_cases")!, id: "C-1", values), history: steps(history),
            begun: Self.reported, accused: accused)
    }

    @Test func aCaseHoldsAsItStandsIfEachOfItsStepsDid() {
        let way = [("open", 1), ("complete", 2), ("refer_to_prosecutor", 3), ("charge", 4), ("judge", 6)]
        let convicted = accused([("charge", 4), ("convict", 6)])
        #expect(problem(way, [convicted]) == nil)
        #expect(problem(way, [accused([("charge", 4)])]) == .nobodyJudged)
        #expect(problem(way, [accused([])]) == .nobodyCharged)
        #expect(problem(way + [("close", 7)], [convicted, accused([], official: true)]) == .officialWithoutOutcome)
        // Taken up again, it has not ended.
        let again = way + [("close", 7), ("reopen", 8)]
        #expect(problem(again, [convicted, accused([], official: true)]) == nil)
    }

    @Test(arguments: [
        ("refer_to_prosecutor", "prosecutor"), ("charge", "prosecutor"), ("charge", "court"),
        ("transfer_abroad", "cooperating_country"),
    ])
    func whatIsHandedOnNamesWhoSeesItNext(step: String, field: String) {
        let charged = [accused(step == "charge" ? [("charge", 4)] : [])]
        #expect(problem([(step, 4)], charged) == nil)
        #expect(problem([(step, 4)], charged, without: field) == .receiverMissing(field: field, step: step))
    }

    @Test(arguments: [Role.prosecutor, nil])
    func aSuspectIsNotChargedWithoutAWordAboutSignsOfTrafficking(role: Role?) throws {
        func charge(_ values: [String: Value]) throws {
            try Lifecycle.suspect.check(
                Step(id: "ST-1", code: "charge", takenOn: Self.reported, values), after: [], role: role,
                today: Self.reported, begun: nil)
        }
        #expect(throws: Refusal.reviewBeforeCharge) { try charge(["article": .text("215")]) }
        #expect(throws: Refusal.missing(field: "article", step: "charge")) { try charge(["reason": .text("Asked.")]) }
        try charge(["article": .text("215"), "reason": .text("Asked by the department.")])
    }

    @Test func aConvictionStandsUntilAnAppeal() {
        let suspect = accused([("charge", 1), ("convict", 3), ("appeal", 5), ("acquit", 8)])
        let days = (0...9).filter { suspect.isConvicted(on: Self.reported.adding(days: $0)) }
        #expect(days == [3, 4])
    }
}
