import Testing

@testable import Domain

@Suite struct FigureAudienceTests {
    private func audience(_ role: Role, _ kind: String?, _ level: String?, _ owners: [String]) -> FigureAudience {
        let viewer = Viewer(staff: "U-1", name: "", role: role, agency: "A-1", province: nil)
        return Policy.audience(viewer, ofKind: kind, level: level, owners: owners)
    }

    @Test func theSecretariatAndOversightAreCountedEverything() {
        for role in Role.allCases {
            let isEverything = [.secretariat, .oversight].contains(role)
            #expect((audience(role, nil, nil, ["court"]) == .everything) == isEverything, "\(role)")
        }
    }

    @Test(arguments: [
        (Role.court, "court", "central", FigureAudience.everything), (.court, "court", "province", .ownAgency),
        (.court, "prosecutor", "central", .ownAgency), (.atd, "anti_trafficking_department", "central", .ownAgency),
        (.officer, "court", "central", .ownAgency), (.administrator, "court", "central", .ownAgency),
    ])
    func anOwnerAnswersThroughTheCentralAgencyAndThoseWhoAttest(
        role: Role, kind: String, level: String, expected: FigureAudience
    ) { #expect(audience(role, kind, level, ["court", "police"]) == expected) }

    @Test func noOfficerAndNoOneNgoAnswersForOthers() {
        for (role, kind) in [(Role.officer, "police"), (.officer, "immigration_police"), (.ngo, "ngo")] {
            #expect(audience(role, kind, "central", [kind, "every_agency"]) == .ownAgency)
        }
    }

    @Test func aSmallCountLeavesALeafWhereOthersRecordsAreCounted() {
        for (number, isSmall) in [(0, false), (1, true), (9, true), (10, false), (1000, false)] {
            #expect(SmallCount(number).isSmall == isSmall, "\(number)")
            #expect(FigureAudience.everything.leavesLeaf(SmallCount(number)) == isSmall)
            #expect(!FigureAudience.ownAgency.leavesLeaf(SmallCount(number)))
        }
        #expect(FigureAudience.everything.mayAskForThePast)
        #expect(!FigureAudience.ownAgency.mayAskForThePast)
    }
}
