import Testing

@testable import Domain

@Suite struct PolicyTests {
    @Test(arguments: Role.allCases) func whatIsSealedIsReadInOnesOwnAgencyAlone(role: Role) {
        for register in Register.all where Policy.grant(role, register).ceiling == .sealed {
            #expect(Policy.grant(role, register).read == .ownAgency, "\(register.code)")
            #expect(!register.recipientFields.isEmpty, "\(register.code)")
        }
    }

    /// Whom a field is sealed to is told by the agencies that the record's custody names, and SQL never looks at it.
    @Test func whatIsSealedHasRecipients() {
        for register in Register.all {
            for field in register.fields where field.sensitivity == .sealed {
                #expect(field.storage == .vault, "\(register.code).\(field.code)")
                switch field.kind {
                case .text, .longText: break
                default: Issue.record("\(register.code).\(field.code) is no text")
                }
                guard case .agencies = register.custody else {
                    Issue.record("\(register.code) names no agency")
                    continue
                }
                #expect(
                    Role.allCases.contains { Policy.holdsSealed($0, register.compartment) },
                    "\(register.code).\(field.code) is for nobody")
            }
        }
    }

    @Test func administratorsReadNothingOfProtectionOrJustice() {
        for register in Register.all where register.compartment == .protection || register.compartment == .justice {
            #expect(Policy.grant(.administrator, register) == .nothing, "\(register.code)")
        }
    }

    @Test(arguments: [Role.prosecutor, .court]) func prosecutorAndCourtSeeNoScreeningServiceOrReferral(role: Role)
        throws
    {
        for code in [
            "screenings", "screening_steps", "services", "service_requests", "referrals", "referral_steps",
            "identifications", "identification_steps", "calls", "shelters",
        ] {
            #expect(Policy.grant(role, try #require(Register.named(code))) == .nothing, "\(code)")
        }
    }

    @Test(arguments: [Role.oversight, .secretariat, .administrator]) func whoHasNoCasesSeesNoPerson(role: Role) {
        for register in Register.all where register.fields.contains(where: { $0.sensitivity >= .protected }) {
            #expect(Policy.grant(role, register) == .nothing, "\(register.code)")
        }
    }

    @Test(arguments: Role.allCases) func nobodyWritesWhatTheyCantRead(role: Role) {
        for register in Register.all {
            let grant = Policy.grant(role, register)
            #expect(grant.correct <= grant.read, "\(register.code)")
            if grant.create {
                #expect(grant.read > .nothing, "\(register.code)")
                let hidden = register.fields.filter { $0.required && $0.sensitivity > grant.ceiling }
                #expect(hidden.isEmpty, "\(register.code)")
            }
        }
    }

    @Test(arguments: Role.allCases) func aRegisterOfStepsIsOpenAsItsRecordsAre(role: Role) throws {
        for lifecycle in Lifecycle.all {
            let owner = try #require(Register.named(lifecycle.register))
            #expect(Policy.grant(role, lifecycle.stepRegister) == Policy.grant(role, owner))
        }
    }

    @Test func theTableNamesOnlyRegistersThatExist() {
        for (role, row) in Policy.rows {
            for code in row.keys { #expect(Register.named(code) != nil, "\(role) \(code)") }
        }
    }

    @Test func whoeverTakesAStepMaySeeTheRecord() throws {
        for lifecycle in Lifecycle.all {
            let register = try #require(Register.named(lifecycle.register))
            for role in lifecycle.steps.reduce(into: Set<Role>(), { $0.formUnion($1.roles) }) {
                #expect(Policy.grant(role, register).read > .nothing, "\(role) \(lifecycle.code)")
            }
        }
    }

    @Test func theCommandLineIsNeverMadeFromARole() {
        let administrator = Viewer(
            staff: "operator", name: "operator", role: .administrator, agency: "operator", province: nil)
        #expect(!administrator.isOperator)
        #expect(administrator != .commandLine)
        #expect(Policy.grant(administrator, Register.named("people")!) == .nothing)
        #expect(Policy.grant(.commandLine, Register.named("people")!).ceiling == .sealed)
    }

    @Test func figuresAreForThoseWhoAnswerForThem() {
        #expect(Role.allCases.filter { !Policy.maySeeFigures($0) } == [.administrator])
    }
}
