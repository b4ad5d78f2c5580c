import Testing

@testable import Domain

@Suite struct StorageTests {
    @Test(arguments: Register.all) func freeTextAboutSomeoneIsAlwaysInTheVault(register: Register) {
        for field in register.fields where field.sensitivity >= .personal {
            switch field.kind {
            case .longText, .answers: #expect(field.storage == .vault, "\(field.code)")
            case .text where field.code != "worker_code": #expect(field.storage == .vault, "\(field.code)")
            default: break
            }
        }
    }

    @Test func namesBirthDatesAnswersAndPlacesOfSafetyAreInTheVault() throws {
        let sealed = [
            "people.given_name", "people.family_name", "people.lao_name", "people.birth_date", "people.birth_year",
            "people.safe_contact", "people.home_district", "services.shelter", "screenings.answers",
            "screenings.remark", "shelters.address", "suspects.name",
            "referrals.message", "identification_steps.means",
        ]
        for name in sealed {
            let parts = name.split(separator: ".").map(String.init)
            #expect(try #require(Register.named(parts[0])?.field(parts[1])).storage == .vault, "\(name)")
        }
    }

    @Test func whatIsNotPersonalIsNeverInTheVaultAndNeedsNoReason() {
        for field in Register.all.flatMap(\.fields) where field.sensitivity < .personal {
            #expect(field.storage == .plain && field.plainBecause == nil && !field.counted)
        }
    }

    @Test func aPersonalFieldIsSealedUnlessItIsDeclaredOtherwise() {
        func storage(
            _ kind: Field.Kind, counted: Bool = false, decidesAccess: Bool = false, says: Field.Says = []
        ) -> Storage {
            Field("x", kind, .protected, counted: counted, decidesAccess: decidesAccess, says: says).storage
        }
        #expect(storage(.yesNo) == .vault && storage(.reference("places")) == .vault)
        #expect(storage(.reference("people")) == .vault && storage(.yesNo, counted: true) == .plain)
        #expect(storage(.reference("people"), says: .link) == .plain)
        #expect(storage(.reference("places"), decidesAccess: true) == .plain)
        #expect(Field("x", .yesNo, .operational).storage == .plain)
    }

    @Test(arguments: Register.all) func onlyCompartmentsWithKeysHoldSealedFields(register: Register) {
        if !register.sealedFields.isEmpty { #expect(Compartment.sealing.contains(register.compartment)) }
    }

    @Test func aRecordsSubjectIsThePersonItIsAbout() throws {
        func subject(_ register: String, _ id: String, _ values: [String: String]) -> String {
            Record(Register.named(register)!, id: id, values.mapValues { .reference($0) }).subject.description
        }
        #expect(subject("people", "P-1", [:]) == "people/P-1")
        #expect(subject("screenings", "S-1", ["person": "P-1"]) == "people/P-1")
        #expect(subject("screening_steps", "ST-1", ["record": "S-1"]) == "screenings/S-1")
        #expect(subject("handover_people", "GP-1", ["suspect": "K-1"]) == "handover_people/GP-1")
        #expect(subject("handover_people", "GP-1", ["person": "P-2"]) == "people/P-2")
        #expect(subject("suspects", "K-1", ["criminal_case": "C-1"]) == "suspects/K-1")
        #expect(subject("raids", "D-1", [:]) == "raids/D-1")
    }
}
