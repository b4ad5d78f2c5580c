@testable import Domain

/// A form with few questions whose effect is easy to follow.
enum SmallForm {
    static let form = ScreeningForm(
        code: "small", version: 1, indicatorSet: "small", contexts: ["returnee", "marriage"],
        sections: [
            ScreeningForm.Section(
                code: "labour",
                questions: Dimension.allCases.flatMap { dimension in
                    ["a", "b"].map { letter in
                        Question(
                            code: "D\(dimension.number)\(letter)",
                            purpose: .indicator(dimension, weights: [.adultLabour: .strong, .childLabour: .strong]),
                            signs: dimension == .deceptiveRecruitment ? [.deception] : [],
                            isCore: letter == "a")
                    }
                }),
            ScreeningForm.Section(
                code: "prompts",
                questions: [
                    Question(code: "V", purpose: .prompt(.sexualExploitation), signs: [.withholdingOfWages]),
                    Question(code: "N", purpose: .prompt(.needs), advice: [.interpreter]),
                    Question(
                        code: "C", purpose: .prompt(.child), isAboutChildrenOnly: true, advice: [.referToATD]),
                    Question(code: "A", purpose: .act),
                ]),
            ScreeningForm.Section(
                code: "marriage", contexts: ["marriage"],
                questions: [
                    Question(code: "M1", purpose: .prompt(.marriage)),
                    Question(
                        code: "M2", purpose: .prompt(.marriage), advice: [.referToATD],
                        marriageFinding: "slavery_like"),
                    Question(
                        code: "M3", purpose: .prompt(.marriage), advice: [.referToATD],
                        marriageFinding: "sexual_exploitation"),
                ]),
        ])

    /// Every question answered no, but these yes and those open.
    static func answers(yes: [String], open: [String] = []) -> Answers {
        var answers = Answers()
        for question in form.questions where !open.contains(question.code) {
            answers[question.code] = yes.contains(question.code) ? .yes : .no
        }
        return answers
    }
}
