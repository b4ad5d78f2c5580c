import Testing

@testable import Domain

@Suite struct ExclusionStateTests {
    private let asked = Instant("2021-06-01T08:00:00.000Z")!

    private func record(_ more: [String: Value] = [:], root: String = "person") -> Record {
        let values: [String: Value] = [
            root: .reference("R-1"), "staff": .reference("U-NOY"), "made_by": .reference("A-LWU"),
            "asked_by": .reference("U-DALA"), "asked_at": .text(asked.description), "reason": .text("Kin."),
        ]
        return Record(Register.named("exclusions")!, id: "XC-1", values.merging(more) { _, own in own })
    }

    @Test func onOnePersonsWordItLastsSeventyTwoHours() {
        for (seconds, state) in [
            (0, Exclusions.State.waiting), (72 * 3600 - 1, .waiting), (72 * 3600, .lapsed), (9_000_000, .lapsed),
        ] { #expect(Exclusions.state(record(), at: asked.adding(seconds: seconds)) == state, "\(seconds)") }
    }

    @Test func aClockThatRanAheadAskedForNothing() {
        for (seconds, state) in [
            (-Instant.mostAhead, Exclusions.State.waiting), (-Instant.mostAhead - 1, .lapsed), (-9_000_000, .lapsed),
        ] { #expect(Exclusions.state(record(), at: asked.adding(seconds: seconds)) == state, "\(seconds)") }
        let confirmed = record(["confirmed_at": .text(asked.description)])
        #expect(
            Exclusions.state(confirmed, at: asked.adding(seconds: -9_000_000)) == .confirmed, "by two people's word")
    }

    @Test func onTwoPeoplesItLastsUntilItIsEnded() {
        let confirmed = record(["confirmed_at": .text(asked.description)])
        #expect(Exclusions.state(confirmed, at: asked.adding(seconds: 9_000_000)) == .confirmed)
        #expect(Exclusions.state(record(["lifted_on": .day(asked.day)]), at: asked) == .ended)
        var before = record()
        before.values["asked_at"] = nil
        #expect(Exclusions.state(before, at: asked.adding(seconds: 9_000_000)) == .confirmed, "entered before")
    }

    struct Second: Sendable {
        let role: Role
        let agency: String
        var staff = "U-1"
        var sees = true
        var root = "person"
        let refusal: Refusal?
    }

    @Test(arguments: [
        Second(role: .officer, agency: "A-IMM", refusal: nil), Second(role: .ngo, agency: "A-NGO", refusal: nil),
        Second(role: .officer, agency: "A-IMM", sees: false, refusal: .notFound),
        // Who asks, and their agency, whatever they have become since.
        Second(role: .lwu, agency: "A-LWU", refusal: .ownRequest),
        Second(role: .ngo, agency: "A-NGO", staff: "U-DALA", refusal: .ownRequest),
        // The excluded one, also in the agency that asks.
        Second(role: .atd, agency: "A-ATD", staff: "U-NOY", refusal: .notFound),
        Second(role: .lwu, agency: "A-LWU", staff: "U-NOY", refusal: .notFound),
        // A person is the protection side's; a case everyone's who has it.
        Second(role: .prosecutor, agency: "A-OPP", refusal: .notFound),
        Second(role: .prosecutor, agency: "A-OPP", root: "criminal_case", refusal: nil),
        Second(role: .oversight, agency: "A-OVER", refusal: .notFound),
        Second(role: .secretariat, agency: "A-SEC", refusal: .notFound),
        Second(role: .administrator, agency: "A-SEC", refusal: .notFound),
    ])
    func theSecondPersonSeesTheRecordIsOfAnotherAgencyAndNotTheExcluded(_ second: Second) {
        let viewer = Viewer(
            staff: second.staff, name: "", role: second.role, agency: second.agency, province: nil)
        let asks = record(root: second.root)
        #expect(Exclusions.obstacle(viewer, confirming: asks, sees: second.sees, at: asked) == second.refusal)
        // Too late is too late for everyone.
        let late = asked.adding(seconds: Exclusions.lasts)
        #expect(Exclusions.obstacle(viewer, confirming: asks, sees: second.sees, at: late) == .notFound)
    }

    @Test func itNamesSomebodyByNumberAgencyPostOrProvince() {
        let viewer = Viewer(staff: "U-1", name: "", role: .ngo, agency: "A-1", province: "LA-VT", post: "O-1")
        let fields = [("staff", "U-1"), ("agency", "A-1"), ("post", "O-1"), ("province", "LA-VT")]
        for (field, id) in fields {
            var one = record()
            one.values["staff"] = nil
            one.values[field] = .reference(id)
            #expect(Exclusions.names(viewer, one), "\(field)")
            one.values[field] = .reference("ANOTHER")
            #expect(!Exclusions.names(viewer, one), "\(field)")
        }
    }
}
