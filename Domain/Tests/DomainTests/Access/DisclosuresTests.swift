import Testing

@testable import Domain

@Suite struct DisclosuresTests {
    private static let today = Day("2021-06-01")!
    private static let people = Register.named("people")!

    @Test func noAdmissionCanBeNamed() throws {
        for (code, fields) in Disclosures.admissions {
            let register = try #require(Register.named(code), "\(code)")
            for field in fields {
                #expect(register.field(field) != nil, "\(code).\(field)")
                #expect(throws: Refusal.admission(field)) { try Disclosures.named(field, of: register) }
            }
        }
    }

    /// Text in which somebody's words can stand: each is an admission, or a name, a contact or a reason of the agency's.
    @Test func everyTextOfADisclosableRegisterIsAnAdmissionOrKnownNotToBe() throws {
        let known: Set<String> = [
            "people.given_name", "people.family_name", "people.lao_name", "people.safe_contact", "screenings.form",
            "service_requests.unmet_reason",
        ]
        for register in Disclosures.registers.compactMap(Register.named) {
            for field in register.fields {
                switch field.kind {
                case .text, .longText, .answers:
                    let name = "\(register.code).\(field.code)"
                    #expect(Disclosures.isAdmission(field.code, of: register.code) != known.contains(name), "\(name)")
                default: break
                }
            }
        }
    }

    @Test(arguments: ["", ";", "nothing", "given_name;nothing", "id", "version", "answers"])
    func whatIsNoFieldOfTheRegisterCantBeNamed(text: String) {
        #expect(throws: Refusal.self) { try Disclosures.named(text, of: Self.people) }
    }

    @Test func fieldsAreNamedOnceInTheRegistersOrder() throws {
        let fields = try Disclosures.named("safe_contact;sex;safe_contact", of: Self.people)
        #expect(fields.map(\.code) == ["sex", "safe_contact"])
    }

    private func disclosure(basis: String, until last: String = "2021-06-01") -> Record {
        Record(
            Register.named("disclosures")!, id: "DC-1",
            [
                "person": .reference("P-1"), "recipient": .reference("A-OPP"), "basis": .code(basis),
                "expires_on": .day(Day(last)!),
            ])
    }

    private func consent(_ own: [String: Value?] = [:]) -> Record {
        var values: [String: Value] = [
            "person": .reference("P-1"), "recipient": .reference("A-OPP"), "purpose": .code("justice"),
            "given_on": .day(Day("2021-05-01")!),
        ]
        for (code, value) in own { values[code] = value }
        return Record(Register.named("consents")!, id: "CN-1", values)
    }

    @Test func anApprovedDisclosureHoldsThroughItsLastDay() {
        func ending(_ disclosure: Record, _ state: String = "approved", _ consent: Record? = nil) -> Disclosures.Ending?
        {
            Disclosures.ended(disclosure, state: state, consent: consent, today: Self.today)
        }
        #expect(ending(disclosure(basis: "law")) == nil)
        #expect(ending(disclosure(basis: "law", until: "2021-05-31")) == .expired)
        for state in ["requested", "refused", "withdrawn"] {
            #expect(ending(disclosure(basis: "law"), state)?.rawValue == state)
        }
        #expect(ending(disclosure(basis: "consent")) == .consentWithdrawn)
        #expect(ending(disclosure(basis: "consent"), "approved", consent()) == nil)
        #expect(
            ending(disclosure(basis: "consent"), "approved", consent(["withdrawn_on": .day(Self.today)]))
                == .consentWithdrawn)
    }

    @Test(arguments: [
        ["person": Value.reference("P-2")], ["recipient": .reference("A-COURT")], ["purpose": .code("services")],
        ["given_on": .day(Day("2021-06-02")!)], ["withdrawn_on": .day(Day("2021-06-01")!)],
    ])
    func aConsentCoversOnePersonOneRecipientOnePurpose(other: [String: Value]) {
        let disclosure = disclosure(basis: "consent")
        #expect(Disclosures.covers(consent(), disclosure, today: Self.today))
        #expect(!Disclosures.covers(consent(other), disclosure, today: Self.today))
    }

    @Test func anApprovalThatRestsOnConsentNamesIt() {
        let step = Step.complete("approve")
        #expect(throws: Refusal.missing(field: "consent", step: "approve")) {
            try Lifecycle.disclosure.check(
                step, after: [], role: .lwu, today: LifecycleTests.today, begun: LifecycleTests.begun,
                record: disclosure(basis: "consent"))
        }
        #expect(Lifecycle.disclosure.refusal(of: step, after: [], role: .prosecutor) != nil)
    }
}
