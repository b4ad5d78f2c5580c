import Testing

@testable import Domain

@Suite struct WritingTests {
    /// Only acts write it: a role, a step, a number's story. No form corrects any of it, and no file takes it out.
    @Test(arguments: ["staff", "emergencies", "disclosures", "batch_people"])
    func whatComesOfActsIsClosedToForms(code: String) throws {
        let register = try #require(Register.named(code))
        #expect(register.hasOwnDesk && register.isClosedToForms && register.mended.isEmpty)
        #expect(!Policy.rules.contains { $0.register == code && $0.action == .export })
    }

    @Test func stepsAreTakenAndNeverJustWritten() {
        for lifecycle in Lifecycle.all { #expect(lifecycle.stepRegister.isClosedToForms, "\(lifecycle.code)") }
    }

    @Test func whatADeskFillsInOfAnExclusionStandsOnNoForm() throws {
        let exclusions = try #require(Register.named("exclusions"))
        #expect(exclusions.writing == .asked && !exclusions.hasOwnDesk && !exclusions.isClosedToForms)
        #expect(
            Exclusions.filledByDesk == [
                "made_by", "lifted_on", "asked_by", "asked_at", "confirmed_by", "confirming_agency", "confirmed_at",
                "ended_by",
            ])
        #expect(exclusions.mended.map(\.code).allSatisfy { !Exclusions.filledByDesk.contains($0) })
    }

    @Test func aPhoneSendsNothingOfWhatAScreeningsDeskFillsIn() throws {
        let screenings = try #require(Register.named("screenings"))
        let kept = screenings.fields.filter { !screenings.sent.contains($0) }.map(\.code)
        #expect(kept == ["person", "staff", "signs", "result"])
        #expect(screenings.computed.map(\.code) == ["signs", "result"])
        let referrals = try #require(Register.named("referrals"))
        #expect(
            referrals.fields.filter { !referrals.sent.contains($0) }.map(\.code)
                == ["person", "screening", "from_agency"])
        for code in ["people", "sites", "raids"] {
            let register = try #require(Register.named(code))
            #expect(register.sent == register.fields)
        }
    }

    @Test func aFieldIsOnAFormAtAnyTimeOrEarlyAlone() {
        for register in Register.all {
            #expect(Set(register.mended).isDisjoint(with: register.early), "\(register.code)")
            #expect(register.early.isEmpty || register.hasOwnDesk, "\(register.code)")
        }
    }

    /// Moved to another person or agency by a form, a record would pass every rule of its desk.
    @Test(arguments: ["screenings", "referrals", "identifications"])
    func aFormMovesNoRecordToAnotherPersonOrAgency(code: String) throws {
        let mended = Set(try #require(Register.named(code)).mended.map(\.code))
        #expect(
            mended.isDisjoint(with: ["person", "agency", "from_agency", "to_agency", "consent", "staff", "answers"]))
    }

    @Test func aRegisterWhoseRecordsLiveByStepsHasADesk() {
        for lifecycle in Lifecycle.all where lifecycle.register != "suspects" {
            #expect(Register.named(lifecycle.register)?.hasOwnDesk == true, "\(lifecycle.register)")
        }
    }
}
