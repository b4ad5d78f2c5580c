import Seeded
import Testing

@testable import Domain

@Suite struct BatchTests {
    private static let today = Day("2021-06-01")!

    private func check(
        _ step: String, after codes: [String], screened: Bool = true, reason: String? = "a reason",
        role: Role? = .officer
    ) throws {
        let history = codes.enumerated().map { Step(id: "ST-\($0)", code: $1, takenOn: Self.today) }
        let values: [String: Value] = screened ? ["screening": .reference("S-1")] : [:]
        try Lifecycle.batchPerson.check(
            Step(id: "ST-9", code: step, takenOn: Self.today, reason.map { ["reason": .text($0)] } ?? [:]),
            after: history, role: role, today: Self.today, begun: nil,
            record: Record(Register.named("batch_people")!, id: "BP-1", values))
    }

    @Test(arguments: [[], ["declined"], ["left"], ["found_charged"]])
    func nobodyIsChargedBeforeTheyWereScreened(history: [String]) {
        #expect(throws: Refusal.screeningBeforeCharge) { try check("charge", after: history) }
    }

    @Test func whoWasScreenedCanBeCharged() throws {
        try check("charge", after: ["screened"])
        try check("charge", after: ["declined", "screened"])
    }

    @Test(arguments: [Role.officer, nil])
    func nobodyIsChargedWithoutAWordAboutSignsOfTrafficking(role: Role?) throws {
        #expect(throws: Refusal.reviewBeforeCharge) {
            try check("charge", after: ["screened"], reason: nil, role: role)
        }
        try check("charge", after: ["screened"], role: role)
    }

    @Test func whoWasChargedUnscreenedIsStillToBeScreened() throws {
        let told = [Step(id: "ST-1", code: "found_charged", takenOn: Self.today)]
        #expect(Lifecycle.batchPerson.state(after: told) == "charged_unscreened")
        try check("screened_after_charge", after: ["found_charged"])
        #expect(throws: Refusal.missing(field: "screening", step: "screened_after_charge")) {
            try check("screened_after_charge", after: ["found_charged"], screened: false)
        }
    }

    @Test func whoLeftOrDeclinedCanStillBeScreened() throws {
        for before in ["left", "declined"] { try check("screened", after: [before]) }
        #expect(throws: Refusal.missing(field: "screening", step: "screened")) {
            try check("screened", after: [], screened: false)
        }
    }

    @Test func aCodeIsMadeOfWhatNobodyMisreads() {
        var generator = SeededGenerator(seed: 7)
        var codes: Set<String> = []
        for _ in 0..<1000 { codes.insert(BatchCode.make { generator.next() }) }
        #expect(codes.count == 1000)
        for code in codes {
            #expect(BatchCode.isCode(code))
            #expect(code.allSatisfy { !"01ILO".contains($0) })
        }
    }

    @Test(arguments: [
        ("K7M2QX", "K7M2QX"), (" k7m2qx ", "K7M2QX"), ("k7m 2qx", "K7M2QX"), ("K7M2Q", nil), ("K7M2QO", nil),
        ("K7M2QXX", nil), ("", nil), ("ກ7M2QX", nil),
    ])
    func aCodeIsReadAsItIsTyped(text: String, code: String?) { #expect(BatchCode.read(text) == code) }

    @Test(arguments: [
        ("K7M2QX-14", "K7M2QX", 14), ("k7m2qx - 3", "K7M2QX", 3),
        (BatchCode.card("K7M2QX", 100_000), "K7M2QX", 100_000),
    ])
    func aCardIsReadAsItIsTyped(text: String, code: String, number: Int) {
        let read = BatchCode.read(card: text)
        #expect(read?.code == code)
        #expect(read?.number == number)
    }

    @Test(arguments: ["K7M2QX", "K7M2QX-", "K7M2QX-0", "K7M2QX-100001", "-4", "K7M2Q0-4"])
    func whatIsNoCardIsNotRead(text: String) { #expect(BatchCode.read(card: text) == nil) }
}
