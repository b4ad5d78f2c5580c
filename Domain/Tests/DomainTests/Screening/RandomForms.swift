import Seeded

@testable import Domain

/// Forms with random weights and answers to them: the engine has to hold for any indicator set, not for one.
enum RandomForms {
    /// Three or four indicators a dimension, some of them in one profile only, two acts and two prompts.
    static func form(_ random: inout SeededGenerator) -> ScreeningForm {
        var sections = Dimension.allCases.map { dimension in
            ScreeningForm.Section(
                code: dimension.rawValue,
                questions: (1...Int.random(in: 3...4, using: &random)).map { number in
                    Question(
                        code: "D\(dimension.number)-\(number)",
                        purpose: .indicator(dimension, weights: weights(&random)), isCore: Bool.random(using: &random))
                })
        }
        sections.append(
            ScreeningForm.Section(
                code: "other",
                questions: [
                    Question(code: "A-1", purpose: .act), Question(code: "A-2", purpose: .act),
                    Question(code: "V-1", purpose: .prompt(.sexualExploitation)),
                    Question(code: "N-1", purpose: .prompt(.needs), advice: [.medical]),
                ]))
        return ScreeningForm(code: "random", version: 1, indicatorSet: "random", contexts: [], sections: sections)
    }

    /// Every question answered, but `open` of them chosen at random.
    static func answers(to form: ScreeningForm, open: Int, _ random: inout SeededGenerator) -> Answers {
        var answers = Answers()
        let likely = Int.random(in: 1...9, using: &random)
        for question in form.questions {
            answers[question.code] = Int.random(in: 1...10, using: &random) <= likely ? .yes : .no
        }
        for question in form.questions.shuffled(using: &random).prefix(open) { answers[question.code] = .unknown }
        return answers
    }

    /// Every way of answering the questions that are open.
    static func completions(of answers: Answers, in form: ScreeningForm) -> [Answers] {
        let open = form.questions.map(\.code).filter { answers[$0] == .unknown }
        return (0..<(1 << open.count)).map { pattern in
            var complete = answers
            for (bit, code) in open.enumerated() { complete[code] = pattern >> bit & 1 == 1 ? .yes : .no }
            return complete
        }
    }

    private static func weights(_ random: inout SeededGenerator) -> [Profile: Weight] {
        let both = Dictionary(
            uniqueKeysWithValues: Profile.allCases.map { ($0, Weight.allCases.randomElement(using: &random)!) })
        return Int.random(in: 1...8, using: &random) == 1 ? both.filter { $0.key == .adultLabour } : both
    }
}
