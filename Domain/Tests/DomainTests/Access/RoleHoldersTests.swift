import Testing

@testable import Domain

@Suite struct RoleHoldersTests {
    private let holders = RoleHolders(
        kinds: [.atd: ["anti_trafficking_department"], .lwu: ["womens_union"]],
        identifyingKind: "anti_trafficking_department", identifyingLevel: "central")

    @Test(arguments: [
        (Role.atd, "anti_trafficking_department", true), (.atd, "police", false), (.lwu, "womens_union", true),
        (.lwu, "ngo", false), (.court, "court", false),
    ])
    func aRoleIsHeldWhereTheCountrySaysAndNowhereElse(role: Role, kind: String, isHeld: Bool) {
        #expect(holders.mayHold(role, kind: kind) == isHeld)
    }

    @Test(arguments: Role.allCases)
    func anAgencyOfNoKnownKindHoldsNoRole(role: Role) { #expect(!holders.mayHold(role, kind: nil)) }

    private static let fields: [(register: String, field: String, kinds: Set<String>?)] = [
        ("criminal_cases", "police", ["anti_trafficking_department", "police"]),
        ("criminal_cases", "prosecutor", ["prosecutor"]), ("criminal_cases", "court", ["court"]),
        ("handover_people", "best_interests_by", ["womens_union"]), ("referrals", "to_agency", nil),
        ("raids", "agency", nil),
    ]

    /// Who sees a case next has to be of a kind that works on it; what no rule names takes any agency.
    @Test(arguments: fields)
    func aFieldTakesAgenciesOfTheKindsThatDoItsWork(register: String, field: String, kinds: Set<String>?) {
        let holders = RoleHolders(
            kinds: [
                .atd: ["anti_trafficking_department"], .officer: ["police"], .prosecutor: ["prosecutor"],
                .court: ["court"],
            ], identifyingKind: "police", identifyingLevel: "central", bestInterestsKinds: ["womens_union"])
        #expect(holders.kinds(for: field, in: register) == kinds)
        let none = RoleHolders(kinds: [:], identifyingKind: "police", identifyingLevel: "central")
        #expect(none.kinds(for: field, in: register)?.isEmpty ?? (kinds == nil), "where nobody is named, nobody may")
    }

    private static let offices: [(kind: String?, level: String?, identifies: Bool)] = [
        ("anti_trafficking_department", "central", true), ("anti_trafficking_department", "province", false),
        ("police", "central", false), ("anti_trafficking_department", nil, false), (nil, "central", false),
    ]

    @Test(arguments: offices)
    func theCentralDepartmentAloneIdentifies(kind: String?, level: String?, identifies: Bool) {
        #expect(holders.identifies(kind: kind, level: level) == identifies)
    }

    @Test func everyDecisionOfAnIdentificationIsFormal() {
        for rule in Lifecycle.identification.steps where rule.roles == [.atd] { #expect(rule.isFormal, "\(rule.code)") }
        #expect(Lifecycle.identification.rule("identify")?.roles == [.atd])
    }
}
