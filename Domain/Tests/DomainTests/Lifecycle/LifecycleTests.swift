import Testing

@testable import Domain

@Suite struct LifecycleTests {
    static let today = Day("2020-06-01")!
    static let begun = Day("2020-03-01")!

    @Test(arguments: Lifecycle.all.map(\.code)) func everyStateIsReachedAndEveryStepCanBeTaken(code: String) throws {
        let lifecycle = try #require(Lifecycle.all.first { $0.code == code })
        let ways = lifecycle.ways()
        #expect(Set(ways.keys) == Set(lifecycle.states))
        for rule in lifecycle.steps {
            #expect(!rule.roles.isEmpty)
            #expect(rule.from.isSubset(of: lifecycle.states))
            #expect(lifecycle.states.contains(rule.to))
        }
        #expect(Set(lifecycle.steps.map(\.code)).count == lifecycle.steps.count)
    }

    @Test(arguments: Lifecycle.all.map(\.code)) func whatAStepNeedsIsAFieldOfItsRegister(code: String) throws {
        let lifecycle = try #require(Lifecycle.all.first { $0.code == code })
        for rule in lifecycle.steps {
            for need in rule.needs {
                #expect(lifecycle.stepRegister.field(need) != nil, "\(rule.code) needs \(need)")
                var step = Step.complete(rule.code)
                step = Step(id: step.id, code: step.code, takenOn: step.takenOn, step.values.filter { $0.key != need })
                let way = try #require(lifecycle.way(to: rule.from.first))
                let missing = Refusal.missing(field: need, step: rule.code)
                #expect(throws: need == "reason" ? rule.unsaid ?? missing : missing) {
                    try lifecycle.check(step, after: way, role: rule.roles.first, today: Self.today, begun: Self.begun)
                }
            }
        }
    }

    @Test(arguments: Lifecycle.all.map(\.code)) func theButtonsAreExactlyWhatIsNotRefused(code: String) throws {
        let lifecycle = try #require(Lifecycle.all.first { $0.code == code })
        for (state, way) in lifecycle.ways() {
            #expect(lifecycle.state(after: way) == state)
            for role in Role.allCases {
                let buttons = Set(lifecycle.available(after: way, role: role).map(\.code))
                for rule in lifecycle.steps {
                    let refusal = lifecycle.refusal(of: .complete(rule.code), after: way, role: role)
                    #expect(buttons.contains(rule.code) == (refusal == nil))
                    if !rule.from.contains(state) {
                        let plain = Refusal.wrongState(step: rule.code, state: state, lifecycle: code)
                        #expect(refusal == rule.elsewhere ?? plain)
                    } else if !rule.roles.contains(role) {
                        #expect(refusal == .wrongRole(step: rule.code, lifecycle: code))
                    }
                }
            }
        }
    }

    @Test func onlyTheATDIdentifies() {
        for rule in Lifecycle.identification.steps where rule.to == "identified" || rule.to == "not_identified" {
            #expect(rule.roles == [.atd])
        }
        #expect(Role.allCases.filter { Policy.grant($0, Register.named("identifications")!).create } == [.atd])
    }

    @Test func noScreeningEndsInADecisionAboutThePerson() {
        #expect(Lifecycle.screening.states == ["open", "completed", "referred", "closed"])
        // What is closed can be referred and opened again.
        #expect(Lifecycle.screening.rule("refer")?.from.contains("closed") == true)
        #expect(Lifecycle.screening.rule("reopen")?.from.contains("closed") == true)
    }

    @Test func anAdultNeedsAMeansAndAChildDoesNot() {
        let adult = Step.complete("identify", without: ["means"])
        let child = Step.complete("identify", without: ["means"], with: ["child": .yes(true)])
        #expect(Lifecycle.identification.refusal(of: adult, after: [], role: .atd) == .meansNeededForAdult)
        #expect(Lifecycle.identification.refusal(of: child, after: [], role: .atd) == nil)
    }

    @Test(arguments: [nil, "insufficient_information"]) func aMarriageIsNotDismissedUnexamined(finding: String?) {
        var values: [String: Value] = ["form": .code("fraudulent_marriage")]
        values["marriage_finding"] = finding.map(Value.code)
        let step = Step.complete("not_identify", without: ["marriage_finding"], with: values)
        #expect(Lifecycle.identification.refusal(of: step, after: [], role: .atd) == .marriageNotAssessed)
    }

    @Test func aMarriageIsNotDismissedByLeavingTheFormOut() {
        let record = Record(Register.named("identifications")!, id: "I-1", ["sector": .code("marriage")])
        let step = Step.complete("not_identify", without: ["form", "marriage_finding"])
        #expect(throws: Refusal.marriageNotAssessed) {
            try Lifecycle.identification.check(
                step, after: [], role: .atd, today: Self.today, begun: Self.begun, record: record)
        }
    }

    @Test func daysCantLieAheadOrBeforeWhatCameBefore() {
        let late = Step(id: "2", code: "complete", takenOn: Self.today.adding(days: 1))
        #expect(Lifecycle.screening.refusal(of: late, after: [], role: .officer) == .inTheFuture(late.takenOn))
        let early = Step(id: "2", code: "complete", takenOn: Self.begun.adding(days: -1))
        #expect(
            Lifecycle.screening.refusal(of: early, after: [], role: .officer)
                == .beforeThePrevious(early.takenOn, previous: Self.begun))
        let before = [Step(id: "1", code: "complete", takenOn: Self.today)]
        #expect(
            Lifecycle.screening.refusal(
                of: Step(id: "2", code: "refer", takenOn: Self.begun), after: before, role: .officer)
                == .beforeThePrevious(Self.begun, previous: Self.today))
    }

    @Test func anUnknownStepIsRefused() {
        #expect(
            Lifecycle.screening.refusal(
                of: Step(id: "1", code: "erase", takenOn: Self.today), after: [], role: .officer)
                == .noSuchStep("erase", lifecycle: "screening"))
    }

    @Test func aWithdrawnStepCountsForNothing() {
        let steps = [
            Step(id: "1", code: "complete", takenOn: Self.begun),
            Step(id: "2", code: "refer", takenOn: Self.today, withdrawn: true),
        ]
        #expect(Lifecycle.screening.state(after: steps) == "completed")
        // Nor does it hold the next one back to its day.
        #expect(
            Lifecycle.screening.refusal(
                of: Step(id: "3", code: "refer", takenOn: Self.begun), after: steps, role: .officer) == nil)
    }

    @Test func onlyAnImportBringsStepsThatWereWithdrawn() {
        let withdrawn = Step(id: "1", code: "refer", takenOn: Self.begun, withdrawn: true)
        #expect(Lifecycle.screening.refusal(of: withdrawn, after: [], role: nil) == nil)
        #expect(Lifecycle.screening.refusal(of: withdrawn, after: [], role: .officer) != nil)
    }
}
