import Testing

@testable import Domain

/// A field of which nothing is said has the safer answer to everything that is asked of fields.
@Suite struct SaysTests {
    private func register(
        _ writing: Writing = .form, _ compartment: Compartment = .protection, _ fields: Field...
    ) -> Register {
        Register("people", compartment, prefix: "X", summary: ["x"], writing: writing, fields)
    }

    @Test func itIsSealedToRecipientsWhateverItHolds() {
        for kind: Field.Kind in [
            .text(limit: 9), .longText, .integer(0...9), .money, .day, .yesNo, .country, .reference("people"), .answers,
        ] {
            let field = Field("x", kind)
            #expect(field.sensitivity == .sealed && field.storage == .vault && field.isForRecipients)
            #expect(!field.counted && !field.decidesAccess && field.plainBecause == nil)
        }
    }

    @Test func itSaysNothing() {
        let field = Field("x", .longText)
        for (name, word) in Field.Says.all { #expect(!field.says.contains(word), "\(name)") }
        #expect(field.says == [] && field.title == nil && field.among == nil)
    }

    @Test func aReferenceToAPersonIsNoSubjectAndNoLink() {
        let register = register(.form, .protection, Field("person", .reference("people"), .personal))
        #expect(register.subjectField == nil && register.sealedFields.count == 1)
        #expect(register.subject(of: "X-1") { _ in "P-1" } == Subject("people", "X-1"))
    }

    /// The register's code is that of one that is disclosed from: the field alone decides.
    @Test(arguments: [Sensitivity.operational, .personal, .protected])
    func itIsNotDisclosable(sensitivity: Sensitivity) {
        let register = register(.form, .protection, Field("x", .longText, sensitivity))
        #expect(Disclosures.fields(of: register).isEmpty)
        #expect(throws: Refusal.notDisclosable("x")) { try Disclosures.named("x", of: register) }
    }

    @Test func whatWasToldIsNotDisclosableEvenWhereItSaysSo() {
        let register = register(.form, .protection, Field("x", .longText, .protected, says: [.told, .disclosable]))
        #expect(Disclosures.fields(of: register).isEmpty)
    }

    @Test func itIsNotForJustice() {
        let register = register(.form, .protection, Field("x", .text(limit: 9), .personal))
        let problems = Soundness.problems(in: [register])
        #expect(problems.contains { $0.field == "x" && $0.what.contains("read by justice") })
    }

    @Test func aDayLiesNotAhead() throws {
        let register = register(.form, .protection, Field("x", .day, .operational))
        let today = try #require(Day("2020-05-01"))
        #expect(
            RecordRules.ahead(["x": .day(today.adding(days: 1))], of: today, in: register)
                == [Draft.Problem(field: "x", .inTheFuture("2020-05-02"))])
    }

    /// Whatever it is called.
    @Test(arguments: ["name", "given_name", "family_name", "lao_name"]) func itIsNoNameToSearchBy(code: String) {
        let register = register(.form, .protection, Field(code, .text(limit: 90), .personal))
        #expect(register.nameFields.isEmpty && register.titleFields.isEmpty)
    }

    @Test func ofADesksRegisterNoFormCorrectsItAndNoPhoneSendsIt() {
        let desk = register(.desk, .protection, Field("x", .yesNo, .operational))
        #expect(desk.mended.isEmpty && desk.isClosedToForms && desk.sent.isEmpty && desk.hasOwnDesk)
        let asked = register(.asked, .protection, Field("x", .yesNo, .operational))
        #expect(asked.mended.isEmpty && asked.filledByDesk.map(\.code) == ["x"])
        let form = register(.form, .protection, Field("x", .yesNo, .operational))
        #expect(form.mended == form.fields && form.sent == form.fields && form.filledByDesk.isEmpty)
    }

    @Test func theReasonsOfALifecycleAreToldUnlessItSaysOtherwise() {
        let lifecycle = Lifecycle("thing", of: "people", .protection, initial: "open", states: ["open"], [])
        #expect(lifecycle.stepRegister.field("reason")?.says == .told)
        #expect(lifecycle.stepRegister.subjectField?.code == "record")
        let told = Lifecycle.all.filter { $0.stepRegister.field("reason")?.says.contains(.told) ?? false }
        #expect(told.map(\.code) == ["screening", "batch_person", "referral", "identification"])
    }

    @Test func everyWordIsInTheDictionaryAndOfAnotherBit() {
        let words = Field.Says.all.map(\.word)
        #expect(Set(words.map(\.rawValue)).count == words.count && Set(Field.Says.all.map(\.name)).count == words.count)
        #expect(words.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
        let used = Register.all.flatMap(\.fields).reduce(into: Field.Says()) { $0.formUnion($1.says) }
        #expect(words.reduce(into: Field.Says()) { $0.formUnion($1) } == used, "a word that no field says")
    }
}
