import Testing

@testable import Domain

@Suite struct PolicyRulesTests {
    @Test func theRowsAllowWhatTheGrantsDo() {
        for role in Role.allCases {
            for register in Register.all {
                let grant = Policy.grant(role, register)
                let rules = Policy.rules.filter { $0.role == role && $0.register == register.code }
                func has(_ action: Action) -> Bool { rules.contains { $0.action == action } }
                for action in Action.reading {
                    let isClosed = action == .export && !Policy.mayExport(register)
                    #expect(has(action) == (grant.read > .nothing && !isClosed), "\(role) \(register.code)")
                }
                // Steps are taken, never just written.
                let isHistory = Lifecycle.kept(in: register) != nil
                #expect(has(.create) == (grant.create && !isHistory), "\(role) \(register.code)")
                #expect(has(.correct) == (grant.correct > .nothing && !isHistory), "\(role) \(register.code)")
                #expect(rules.allSatisfy { $0.ceiling == grant.ceiling }, "\(role) \(register.code)")
            }
        }
    }

    @Test func everyStepOfEveryRoleHasItsRow() {
        for lifecycle in Lifecycle.all {
            for step in lifecycle.steps {
                let roles = Set(
                    Policy.rules.filter { $0.register == lifecycle.register && $0.step == step.code }.map(\.role))
                #expect(roles == step.roles, "\(lifecycle.code) \(step.code)")
            }
        }
    }

    @Test func onlyTheRecipientsRightsRestOnConsentToAReferral() {
        for rule in Policy.rules where rule.register == "referrals" && rule.action != .create {
            #expect(rule.needsConsent == (rule.relation == .recipient))
            if rule.relation == .recipient, rule.action != .step {
                #expect(rule.states?.contains("withdrawn") == false)
            }
        }
    }

    @Test func anEmergencyOpensAndNothingElse() {
        for rule in Policy.rules where rule.relation == .emergency {
            #expect(rule.action == .open)
            #expect(rule.needsPurpose)
            #expect(Emergency.registers.contains(rule.register))
            #expect(Role.protection.contains(rule.role))
        }
    }

    @Test func justiceReadsOfProtectionOnlyPeopleAndDisclosures() {
        for role in Role.justice {
            let read = Policy.rules.filter { $0.role == role }.compactMap { Register.named($0.register) }
                .filter { $0.compartment == .protection }.map(\.code)
            #expect(Set(read) == ["people", "disclosures", "disclosure_steps"])
        }
    }
}
