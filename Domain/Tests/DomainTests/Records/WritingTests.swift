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

    @Test func theFieldsThatAFormCorrectsAreFieldsOfTheRegister() {
        for register in Register.all {
            guard case .desk(let mends, let early) = register.writing else { continue }
            #expect(register.mended.map(\.code).sorted() == mends.sorted(), "\(register.code)")
            #expect(register.early.map(\.code).sorted() == early.sorted(), "\(register.code)")
            #expect(Set(mends).isDisjoint(with: early), "\(register.code)")
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
