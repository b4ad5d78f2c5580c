extension Policy {
    /// The whole policy, row by row: the grants of `table(for:)` by what they allow and to whom, and the steps of
    /// the lifecycles. `docs/access.md` and `docs/access.json` are printed from it.
    public static let rules: [AccessRule] = Role.allCases.flatMap { role in
        Register.all.flatMap { register in rules(role, register) }
    }

    /// The relations by which a role has what is its own in a register.
    public static func ownRelations(_ role: Role, _ register: Register) -> [Relation] {
        switch register.custody {
        case .common: return [.any]
        case .persons: return [Role.justice.contains(role) ? .assigned : .concerned]
        case .agencies:
            switch register.code {
            case "referrals": return [.sender, .recipient]
            case "criminal_cases": return [.assigned]
            default: return [.ownAgency]
            }
        case .parent(_, let parent): return Register.named(parent).map { ownRelations(role, $0) } ?? []
        case .shared(_, _, let parent):
            guard !Role.justice.contains(role) else { return [.disclosed] }
            return Register.named(parent).map { ownRelations(role, $0) } ?? []
        }
    }

    /// Who can take a step, beyond its role: the side of the record that the viewer's agency has to be on. Nil
    /// where everyone who sees the record can.
    public static func sides(of step: String, in lifecycle: Lifecycle) -> [Relation]? {
        guard lifecycle.register == "referrals" else { return nil }
        return switch step {
        case "send_again": [.sender]
        case "withdraw_consent": [.sender, .recipient]
        default: [.recipient]
        }
    }

    /// Whether people export the register at all: of what only its desk writes there is no file that could come back.
    public static func mayExport(_ register: Register) -> Bool {
        !register.isClosedToForms || Lifecycle.kept(in: register) != nil
    }

    private static func rules(_ role: Role, _ register: Register) -> [AccessRule] {
        let grant = grant(role, register)
        guard grant.read > .nothing else { return [] }
        var rules: [AccessRule] = []
        for relation in relations(role, register, grant.read) {
            for action in Action.reading where action != .export || mayExport(register) {
                rules.append(rule(role, register, action, relation, grant.ceiling))
            }
            if grant.correct > .nothing, Lifecycle.kept(in: register) == nil {
                rules.append(rule(role, register, .correct, relation, grant.ceiling))
            }
            if Policy.may(role, .emergencies), Emergency.registers.contains(register.code), relation != .any {
                let opening = AccessRule(
                    role, register.code, .open, .emergency, needsPurpose: true, ceiling: grant.ceiling)
                if !rules.contains(opening) { rules.append(opening) }
            }
        }
        if grant.create, Lifecycle.kept(in: register) == nil {
            rules.append(
                AccessRule(
                    role, register.code, .create, relations(role, register, grant.read)[0],
                    needsConsent: register.code == "referrals", needsPurpose: purposeful.contains(register.code),
                    ceiling: grant.ceiling))
        }
        if let lifecycle = Lifecycle.of(register) { rules += steps(role, register, lifecycle, grant) }
        return rules
    }

    /// Where a record can't be made without saying what for.
    private static let purposeful: Set<String> = ["referrals", "consents", "disclosures", "emergencies", "exclusions"]

    private static func relations(_ role: Role, _ register: Register, _ scope: Grant.Scope) -> [Relation] {
        scope == .everything ? [.any] : ownRelations(role, register)
    }

    private static func rule(
        _ role: Role, _ register: Register, _ action: Action, _ relation: Relation, _ ceiling: Sensitivity
    ) -> AccessRule {
        let isReceived = relation == .recipient
        return AccessRule(
            role, register.code, action, relation,
            states: isReceived ? Lifecycle.referral.states.filter { $0 != "withdrawn" } : nil,
            needsConsent: isReceived, ceiling: ceiling)
    }

    private static func steps(
        _ role: Role, _ register: Register, _ lifecycle: Lifecycle, _ grant: Grant
    ) -> [AccessRule] {
        lifecycle.steps.filter { $0.roles.contains(role) }.flatMap { step in
            (sides(of: step.code, in: lifecycle) ?? relations(role, register, grant.read)).map { relation in
                AccessRule(
                    role, register.code, .step, step: step.code, relation,
                    states: lifecycle.states.filter(step.from.contains), needsConsent: relation == .recipient,
                    needsPurpose: step.needs.contains("reason"), ceiling: grant.ceiling)
            }
        }
    }
}
