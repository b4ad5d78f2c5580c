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
