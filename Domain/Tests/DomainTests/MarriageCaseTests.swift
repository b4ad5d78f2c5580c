import Testing

@testable import Domain

@Suite struct MarriageCaseTests {
    private static let reported = Day("2020-03-01")!
    private static let today = Day("2020-06-01")!

    private func marriageCase(form: String = "fraudulent_marriage", finding: String? = nil) -> Record {
        var values: [String: Value] = [
            "number": .text("1/2020"), "form": .code(form), "prosecutor": .reference("A-1"),
            "court": .reference("A-2"),
        ]
        values["marriage_finding"] = finding.map(Value.code)
        return Record(Register.named("criminal_cases")!, id: "C-1", values)
    }

    private func end(_ record: Record, by role: Role?, step: String, after codes: [String]) throws(Refusal) {
        let history = codes.enumerated().map { Step(id: "ST-\($0)", code: $1, takenOn: Self.reported) }
        let last = Step(id: "ST-9", code: step, takenOn: Self.today, ["reason": .text("because")])
        try Lifecycle.criminalCase.check(
            last, after: history, role: role, today: Self.today, begun: Self.reported, record: record)
    }

    private static let withProsecutor = ["open", "complete", "refer_to_prosecutor"]

    @Test(arguments: ["fraudulent_marriage", "forced_marriage"])
    func aMarriageCaseCantEndBeforeSomeoneLookedForTrafficking(form: String) {
        let record = marriageCase(form: form)
        #expect(throws: Refusal.marriageNotAssessed) {
            try end(record, by: .prosecutor, step: "insufficient", after: Self.withProsecutor)
        }
        #expect(throws: Refusal.marriageNotAssessed) {
            try end(record, by: .court, step: "close", after: Self.withProsecutor + ["charge", "judge"])
        }
        #expect(throws: Refusal.marriageNotAssessed) { try end(record, by: .atd, step: "not_proceed", after: []) }
    }

    @Test func aMarriageCaseWithAFindingCanEnd() throws {
        for finding in CodeList.marriageFinding.codes {
            let record = marriageCase(finding: finding)
            try end(record, by: .prosecutor, step: "insufficient", after: Self.withProsecutor)
        }
    }

    @Test func otherCasesEndWithoutAFinding() throws {
        try end(
            marriageCase(form: "sex_trafficking"), by: .prosecutor, step: "insufficient", after: Self.withProsecutor)
    }

    @Test func stepsBeforeTheEndDoNotAskForTheFinding() throws {
        try end(marriageCase(), by: .prosecutor, step: "charge", after: Self.withProsecutor)
    }

    @Test func pastActsThatAreImportedWereNotAsked() throws {
        try end(marriageCase(), by: nil, step: "insufficient", after: Self.withProsecutor)
    }
}
