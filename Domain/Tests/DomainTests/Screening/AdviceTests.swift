import Testing

@testable import Domain

@Suite("What a screening advises")
struct AdviceTests {
    private func advice(_ age: AgeStatus = .adult, yes: [String], open: [String] = []) -> [Advice] {
        SmallForm.form.assess(answers: SmallForm.answers(yes: yes, open: open), age: age).advice
    }

    @Test("owes services and silence about admissions to everyone, whatever the result")
    func nothingFound() {
        #expect(advice(yes: []) == [.noAdmissionsAsEvidence, .offerServices])
        let unasked = SmallForm.form.assess(answers: Answers(), age: .adult)
        #expect(unasked.result == .insufficient)
        #expect(unasked.advice == [.noAdmissionsAsEvidence, .offerServices, .askOpenQuestions])
    }

    @Test("refers signs of trafficking with consent, and doesn't arrest")
    func trafficking() {
        #expect(
            advice(yes: ["D1a", "D1b", "D4a", "D4b", "D5a", "D5b"]) == [
                .safetyFirst, .doNotArrestOrCharge, .noAdmissionsAsEvidence, .offerServices, .referToATD,
                .askConsentToRefer, .labourRemedy, .notClosedAsDispute,
            ])
    }

    @Test("gives exploitation alone its labour remedy, and keeps it from being closed as a dispute")
    func exploitation() {
        let list = advice(yes: ["D4a", "D4b"])
        #expect(list.contains(.labourRemedy))
        #expect(list.contains(.notClosedAsDispute))
        #expect(list.contains(.askConsentToRefer))
        #expect(!list.contains(.referToATD))
    }

    @Test("refers exploitation with one strong sign of force beside it, which is not enough for the class")
    func exploitationAndOneStrongSign() {
        let found = SmallForm.form.assess(answers: SmallForm.answers(yes: ["D4a", "D4b", "D5a"]), age: .adult)
        #expect(found.classification == .exploitation)
        #expect(found.advice.contains(.referToATD))
    }

    @Test("refers deception, force or abuse though no exploitation was shown")
    func meansOnly() {
        for dimension in ["D1", "D2", "D3", "D5", "D6"] {
            let found = SmallForm.form.assess(
                answers: SmallForm.answers(yes: [dimension + "a", dimension + "b"]), age: .adult)
            #expect(found.classification == .meansWithoutExploitation)
            #expect(found.result == .insufficient)
            #expect(found.advice.contains(.referToATD))
        }
    }

    @Test("refers any sign of sexual exploitation without scoring it")
    func sexualExploitation() {
        let found = SmallForm.form.assess(answers: SmallForm.answers(yes: ["V"]), age: .adult)
        #expect(found.result == .noIndication)
        #expect(found.closerLook == [.init(topic: .sexualExploitation, questions: ["V"])])
        #expect(found.signs == [.withholdingOfWages])
        #expect(found.advice.contains(.referToATD))
        #expect(found.advice.contains(.lookCloser))
    }

    @Test("brings a child to protection, and treats a person whose age is in doubt as one")
    func children() {
        #expect(advice(.child, yes: ["D1a"]).contains(.childProtection))
        #expect(!advice(.child, yes: ["D1a"]).contains(.treatAsChild))
        #expect(advice(.inDoubt, yes: ["D1a"]).contains(.childProtection))
        #expect(advice(.inDoubt, yes: []).contains(.treatAsChild))
        #expect(!advice(.adult, yes: ["D1a"]).contains(.childProtection))
    }

    @Test("leaves questions about children out of account for an adult")
    func childrenOnly() {
        #expect(!advice(.adult, yes: ["C"]).contains(.referToATD))
        #expect(advice(.child, yes: ["C"]).contains(.referToATD))
        #expect(advice(.inDoubt, yes: ["C"]).contains(.askConsentToRefer))
    }

    @Test("passes on what single questions call for, in the order in which it is said")
    func needs() {
        #expect(advice(yes: ["N"]) == [.interpreter, .noAdmissionsAsEvidence, .offerServices])
        let order = Advice.allCases
        let list = advice(.inDoubt, yes: SmallForm.form.questions.map(\.code))
        #expect(list == order.filter(list.contains))
    }
}
