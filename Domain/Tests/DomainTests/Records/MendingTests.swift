import Testing

@testable import Domain

@Suite struct MendingTests {
    private func mending(_ code: String, _ field: String) throws -> Mending {
        let register = try #require(Register.named(code))
        return Mending.of(try #require(register.field(field)), in: register)
    }

    /// Facts that a slip of the pen gets wrong, and nothing hangs on.
    @Test(arguments: [
        ("screenings", "context"), ("screenings", "before_charge"), ("screenings", "screened_on"),
        ("referrals", "message"), ("identifications", "opened_on"), ("criminal_cases", "court"),
    ])
    func plainFactsAreCorrectedByTheForm(code: String, field: String) throws {
        #expect(try mending(code, field) == .form)
    }

    @Test(arguments: [
        ("screenings", "person", Mending.Note.screeningSent), ("screenings", "consent", .screeningSent),
        ("screenings", "raid", .screeningSent), ("screenings", "arrival", .screeningSent),
        ("referrals", "purpose", .referralAgreed), ("referrals", "made_on", .referralAnswered),
        ("referrals", "screening", .referralAnswered), ("referrals", "consent", .referralAgreed),
    ])
    func otherFactsAreCorrectedWhileNothingRestsOnThem(code: String, field: String, note: Mending.Note) throws {
        #expect(try mending(code, field) == .early(note))
    }

    @Test(arguments: [
        ("screenings", "result", Mending.Note.follows), ("screenings", "signs", .follows),
        ("screenings", "form", .askedWithForm), ("screenings", "agency", .operators),
        ("referrals", "to_agency", .referralAgreed), ("referrals", "person", .referralAgreed),
        ("referrals", "due_on", .follows), ("identifications", "person", .identification),
        ("batch_people", "number", .act), ("disclosures", "purpose", .act), ("case_steps", "taken_on", .step),
        ("agencies", "kind", .operators),
    ])
    func aFieldThatNoPageCorrectsSaysWhomToAsk(code: String, field: String, note: Mending.Note) throws {
        #expect(try mending(code, field) == .asked(note))
    }

    /// A form has only fields that somebody with a right to correct may write: else nobody would be told whom to ask.
    @Test func eachFieldOfAFormIsSomebodysToCorrect() {
        for register in Register.all {
            let roles = Role.allCases.map { Policy.grant($0, register) }.filter { $0.correct > .nothing }
            for field in register.fields where [.form, .page].contains(Mending.of(field, in: register)) {
                #expect(roles.contains { $0.ceiling >= field.sensitivity }, "\(register.code).\(field.code)")
            }
        }
    }

    /// Computed fields and authority stay closed, whatever rests on the record.
    @Test func noFormSetsWhatIsComputedOrWhoseItIs() throws {
        let screenings = try #require(Register.named("screenings"))
        let open = Set((screenings.mended + screenings.early).map(\.code))
        #expect(open.isDisjoint(with: ["agency", "staff", "answers", "signs", "result", "form", "form_version"]))
        let referrals = try #require(Register.named("referrals"))
        #expect(
            Set((referrals.mended + referrals.early).map(\.code))
                .isDisjoint(with: ["person", "from_agency", "to_agency", "due_on"]))
    }
}
