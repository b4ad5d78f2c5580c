import Testing

@testable import Domain

@Suite struct SoundnessTests {
    private static let link: Field.Says = [.subject, .link]

    private func problems(_ register: Register) -> [String] {
        Soundness.problems(in: Register.all + [register]).map(\.description)
    }

    private func visits(
        _ custody: Register.Custody = .common, _ writing: Writing = .form, _ fields: Field...
    ) -> Register {
        Register("visits", .protection, prefix: "VI", custody: custody, summary: ["x"], writing: writing, fields)
    }

    @Test func theDeclarationsHoldTogether() {
        #expect(Soundness.problems().map(\.description) == [])
    }

    @Test func aReferenceToPeopleWithoutASubjectIsUnsound() {
        let person = Field("person", .reference("people"), .personal, says: .link)
        #expect(
            problems(visits(.common, .form, person)) == [
                "visits.person: names a person, and no field says that the record is about one"
            ])
        let subject = Field("whom", .reference("people"), .personal, says: Self.link)
        #expect(problems(visits(.common, .form, person, subject)) == [])
    }

    @Test func aRecordIsAboutOne() {
        let two = ["one", "other"].map { Field($0, .reference("people"), .personal, says: Self.link) }
        #expect(problems(visits(.common, .form, two[0], two[1])) == ["visits: is about more than one"])
        let agency = Field("x", .reference("agencies"), .personal, says: Self.link)
        #expect(problems(visits(.common, .form, agency)).count == 1)
    }

    /// Sealed, it would be found by no exclusion, and nobody would be kept from anything.
    @Test func whatDecidesWhoSeesARecordStandsPlain() {
        let sealed = Field("person", .reference("people"), .personal, says: .subject)
        #expect(problems(visits(.common, .form, sealed)).count == 1)
        let agency = Field("agency", .reference("agencies"), .personal)
        #expect(problems(visits(.agencies(["agency"]), .form, agency)).count == 1)
        let through = Field("screening", .reference("screenings"), .personal)
        #expect(problems(visits(.common, .form, through)).count == 1)
    }

    @Test(arguments: [Role.prosecutor, .court]) func whatJusticeReadsOfProtectionSaysThatItMay(role: Role) {
        func found(_ field: Field) -> Int {
            Soundness.problems(in: [visits(.common, .form, field)]) { asked, _ in
                asked == role
                    ? Grant(read: .ownAgency, create: false, correct: .nothing, ceiling: .personal) : .nothing
            }.count
        }
        #expect(found(Field("x", .yesNo, .operational)) == 1 && found(Field("x", .yesNo, .personal)) == 1)
        #expect(found(Field("x", .yesNo, .protected)) == 0)
        #expect(found(Field("x", .yesNo, .personal, says: .forJustice)) == 0)
        #expect(found(Field("x", .yesNo, .personal, says: [.told, .forJustice])) == 1)
    }

    @Test func aWordThatCantBeSoIsUnsound() {
        func isUnsound(_ field: Field, _ writing: Writing = .form) -> Bool {
            !problems(visits(.common, writing, field)).isEmpty
        }
        #expect(isUnsound(Field("x", .longText, .protected, says: [.told, .forJustice])))
        #expect(isUnsound(Field("x", .longText, .protected, says: .disclosable)), "of another register")
        #expect(isUnsound(Field("x", .yesNo, .operational, says: .mayLieAhead)))
        #expect(isUnsound(Field("x", .yesNo, .operational, says: .year)))
        #expect(isUnsound(Field("x", .day, .operational, says: .due)))
        #expect(isUnsound(Field("x", .yesNo, .operational, says: .link)))
        #expect(isUnsound(Field("x", .text(limit: 9), .operational, says: .searched)))
        #expect(isUnsound(Field("x", .text(limit: 9), .personal, says: .lookedUp)))
        #expect(isUnsound(Field("x", .yesNo, .operational, says: .onForm)))
        #expect(isUnsound(Field("x", .yesNo, .operational, says: .fromPhone)))
        #expect(isUnsound(Field("x", .yesNo, .operational, says: [.computed, .onForm]), .desk))
        #expect(isUnsound(Field("x", .reference("posts"), .operational, among: .courts)), "another code list")
        #expect(!isUnsound(Field("x", .reference("agencies"), .operational, among: .courts)))
        #expect(!isUnsound(Field("x", .yesNo, .operational, says: .onForm), .desk))
        #expect(!isUnsound(Field("x", .day, .operational, says: [.mayLieAhead, .due])))
        #expect(!isUnsound(Field("x", .text(limit: 9), .personal, says: .searched)))
    }

    @Test func fieldsOfEveryDisclosableRegisterAreDisclosableAndOfNoOther() {
        let open = Register.all.filter { $0.fields.contains { $0.says.contains(.disclosable) } }.map(\.code)
        #expect(Set(open) == Set(Disclosures.registers))
    }
}
