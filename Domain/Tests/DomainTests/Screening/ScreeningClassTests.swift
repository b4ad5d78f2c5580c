import Testing

@testable import Domain

@Suite("The class that the dimensions add up to")
struct ScreeningClassTests {
    private var sets: [Set<Dimension>] {
        (0..<64).map { pattern in
            Set(Dimension.allCases.enumerated().filter { pattern >> $0.offset & 1 == 1 }.map(\.element))
        }
    }

    @Test("follows the table of the ILO/EC document for adults, for every set of dimensions")
    func adults() {
        for positive in sets {
            let found = ScreeningClass.settled(positive, profile: .adultLabour, act: .presumed)
            let means =
                positive.contains(.deceptiveRecruitment) || positive.contains(.coerciveRecruitment)
                || positive.contains(.recruitmentByAbuseOfVulnerability)
            let exploitation = positive.contains(.exploitation)
            let coercion = positive.contains(.coercionAtDestination)
            #expect((found == .trafficking) == (means && exploitation && coercion), "\(positive)")
            #expect((found == .exploitation) == (exploitation && !means && !coercion), "\(positive)")
            #expect((found == .meansAndExploitation) == (exploitation && means && !coercion), "\(positive)")
            #expect((found == .forcedLabour) == (exploitation && !means && coercion), "\(positive)")
            #expect((found == .noIndication) == positive.isEmpty, "\(positive)")
        }
    }

    @Test("needs no means for a child: an act and exploitation are trafficking")
    func children() {
        for positive in sets {
            for act in [ActFinding.shown, .presumed] {
                let found = ScreeningClass.settled(positive, profile: .childLabour, act: act)
                #expect((found == .trafficking) == positive.contains(.exploitation), "\(positive)")
            }
        }
        #expect(ScreeningClass.settled([.exploitation], profile: .childLabour, act: .denied) == .exploitation)
    }

    @Test("is never lowered by one more positive dimension")
    func monotone() {
        for profile in Profile.allCases {
            for act in ActFinding.allCases {
                for positive in sets {
                    for more in Dimension.allCases {
                        #expect(
                            ScreeningClass.settled(positive.union([more]), profile: profile, act: act)
                                >= ScreeningClass.settled(positive, profile: profile, act: act))
                    }
                }
            }
        }
    }

    @Test("has results that are the codes of the register, rising with the class")
    func results() {
        #expect(Set(ScreeningResult.allCases.map(\.rawValue)) == Set(CodeList.screeningResult.codes))
        #expect(Set(AgeStatus.allCases.map(\.rawValue)) == Set(CodeList.ageStatus.codes))
        for (lower, higher) in zip(ScreeningClass.allCases, ScreeningClass.allCases.dropFirst()) {
            #expect(lower < higher)
            #expect(lower.result <= higher.result)
        }
    }
}
