import Testing

@testable import Domain

@Suite struct ExclusionsTests {
    /// A register that names a person or a case, by however many steps, hangs on it.
    @Test func everyRegisterThatLeadsToAPersonOrACaseHangsOnIt() {
        for (root, field) in Exclusions.roots {
            for register in Register.all where register.code != root {
                let ways = Exclusions.ways(from: register, to: root)
                if register.fields.contains(where: { $0.kind == .reference(root) }) {
                    #expect(ways.contains { $0.through.code == root }, "\(register.code) \(field)")
                }
                for (_, through) in ways where through.code != root {
                    #expect(!Exclusions.ways(from: through, to: root).isEmpty)
                }
            }
        }
    }

    @Test func allOfProtectionAndJusticeThatIsAboutSomeoneIsReached() {
        // Groups, places and raids are about nobody by name; an emergency is reached by the number it carries.
        let nobody: Set<String> = ["arrivals", "raids", "inspections", "shelters"]
        for register in Register.all where [.protection, .justice].contains(register.compartment) {
            #expect(Exclusions.reach(register) != nobody.contains(register.code), "\(register.code)")
        }
    }

    @Test func whatIsAboutNobodyIsNotReached() {
        for code in ["places", "agencies", "staff", "trainings", "statements"] {
            #expect(Register.named(code).map(Exclusions.reach) == false, "\(code)")
        }
    }
}

@Suite struct EmergencyStateTests {
    @Test func itRunsFromTheApprovalAndIsOverdueAfterThreeDays() {
        let approved = Instant("2021-06-01T08:00:00.000Z")!
        let register = Register.named("emergencies")!
        let waiting = Record(register, id: "EM-1", [:])
        var given = waiting
        given.values["approved_at"] = .text(approved.description)
        #expect(Emergency.state(waiting, at: approved) == .waiting)
        for (seconds, state) in [
            (0, Emergency.State.open), (3599, .open), (3600, .ended), (72 * 3600 - 1, .ended), (72 * 3600, .overdue),
        ] { #expect(Emergency.state(given, at: approved.adding(seconds: seconds)) == state, "\(seconds)") }
        given.values["reviewed_on"] = .day(approved.day)
        #expect(Emergency.state(given, at: approved) == .reviewed)
    }

    @Test func aLimitIsReachedAtItsNumberAndNearBefore() {
        let limits = BrowsingLimits(most: [.opened: 10], noticeAtPercent: 80)
        #expect(!limits.isNear(.opened, by: 7))
        #expect(limits.isNear(.opened, by: 8))
        #expect(!limits.isReached(.opened, by: 9))
        #expect(limits.isReached(.opened, by: 10))
        #expect(!limits.isReached(.searches, by: 1_000_000), "no limit, none reached")
    }
}
