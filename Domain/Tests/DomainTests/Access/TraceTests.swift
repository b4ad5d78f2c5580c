import Domain
import Testing

@Suite struct TraceTests {
    /// Roles that see something of the trace, for people and for cases: all others see nothing.
    private static let people: [Role: Trace] = [
        .officer: .ownAgency, .atd: .everything, .lwu: .everything, .mlsw: .everything, .mofa: .everything,
        .ngo: .everything,
    ]
    private static let cases: [Role: Trace] = [.atd: .everything, .prosecutor: .everything, .court: .everything]

    private func viewer(_ role: Role) -> Viewer {
        Viewer(staff: "U-X", name: "X", role: role, agency: "A-X", province: nil)
    }

    @Test(arguments: Role.allCases) func theTraceIsForThoseWhoKeepTheRecord(role: Role) {
        let people = Policy.trace(viewer(role), Register.named("people")!)
        #expect(people == Self.people[role] ?? .nothing)
        let cases = Policy.trace(viewer(role), Register.named("criminal_cases")!)
        #expect(cases == Self.cases[role] ?? .nothing)
    }

    @Test(arguments: Role.allCases) func nobodySeesTheTraceOfWhatTheyCanNotOpen(role: Role) {
        for register in Register.all where Policy.grant(role, register).read == .nothing {
            #expect(Policy.trace(viewer(role), register) == .nothing, "\(register.code)")
        }
    }

    @Test func whoeverHoldsTheServerSeesAllOfIt() {
        #expect(Register.all.allSatisfy { Policy.trace(.commandLine, $0) == .everything })
    }
}
