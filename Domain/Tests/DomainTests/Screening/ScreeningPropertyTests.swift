import Seeded
import Testing

@testable import Domain

@Suite("A screening's assessment, for random forms and answers")
struct ScreeningPropertyTests {
    private static let ages = AgeStatus.allCases

    @Test("is never lowered by one more yes to a weighted question")
    func monotone() {
        var random = SeededGenerator(seed: 1)
        for round in 0..<200 {
            let form = RandomForms.form(&random)
            let answers = RandomForms.answers(to: form, open: Int.random(in: 0...12, using: &random), &random)
            let age = Self.ages[round % 3]
            let before = form.assess(answers: answers, age: age)
            for question in form.questions where question.dimension != nil && answers[question.code] != .yes {
                var more = answers
                more[question.code] = .yes
                let after = form.assess(answers: more, age: age)
                #expect(after.result >= before.result, "round \(round): \(question.code) lowers \(answers)")
                #expect(after.classification >= before.classification, "round \(round): \(question.code)")
            }
        }
    }

    @Test("says “could still become” exactly when some way of answering the open questions makes it so")
    func explanationsHold() {
        var random = SeededGenerator(seed: 2)
        for round in 0..<100 {
            let form = RandomForms.form(&random)
            let answers = RandomForms.answers(to: form, open: Int.random(in: 0...7, using: &random), &random)
            let age = Self.ages[round % 3]
            let found = form.assess(answers: answers, age: age)
            let complete = RandomForms.completions(of: answers, in: form).map { form.assess(answers: $0, age: age) }
            for profile in found.profiles {
                let ends = complete.map { end in end.profiles.first { $0.profile == profile.profile }! }
                for dimension in profile.dimensions {
                    let reached = ends.contains { $0.dimension(dimension.dimension).isPositive }
                    #expect(
                        (dimension.isPositive || dimension.couldBecomePositive) == reached,
                        "round \(round): \(dimension) with \(answers)")
                    #expect(!(dimension.isPositive && dimension.couldBecomePositive))
                }
                #expect(profile.highestReachable == max(profile.classification, ends.map(\.classification).max()!))
                #expect(
                    (profile.classification == .noIndication) == ends.allSatisfy { $0.classification == .noIndication },
                    "round \(round): “no indication” only if no open answer could change it")
            }
            let best = complete.map(\.result).max()!
            #expect(found.couldStillBecome == (best > found.result ? best : nil), "round \(round): \(answers)")
        }
    }

    @Test("takes the more protective of both profiles where age is in doubt")
    func ageInDoubt() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let form = RandomForms.form(&random)
            let answers = RandomForms.answers(to: form, open: Int.random(in: 0...20, using: &random), &random)
            let doubt = form.assess(answers: answers, age: .inDoubt)
            let both = [AgeStatus.adult, .child].map { form.assess(answers: answers, age: $0) }
            #expect(doubt.classification == both.map(\.classification).max())
            #expect(doubt.result == both.map(\.result).max())
            #expect(doubt.profiles.map(\.profile) == [.adultLabour, .childLabour])
            #expect(doubt.advice.contains(.treatAsChild))
        }
    }

    @Test("never scores a prompt")
    func promptsAreNotScored() {
        var random = SeededGenerator(seed: 4)
        for round in 0..<200 {
            let form = RandomForms.form(&random)
            var answers = RandomForms.answers(to: form, open: 10, &random)
            let ratings = Answer.allCases.map { answer in
                answers["V-1"] = answer
                return form.assess(answers: answers, age: Self.ages[round % 3])
            }
            #expect(Set(ratings.map(\.classification)).count == 1)
            #expect(Set(ratings.map(\.profiles)).count == 1)
        }
    }

    @Test("names open questions exactly when they could change something, and only unanswered ones")
    func openQuestions() {
        var random = SeededGenerator(seed: 5)
        for round in 0..<300 {
            let form = RandomForms.form(&random)
            let answers = RandomForms.answers(to: form, open: Int.random(in: 0...20, using: &random), &random)
            let found = form.assess(answers: answers, age: Self.ages[round % 3])
            let couldRise = found.profiles.contains { $0.highestReachable > $0.classification }
            #expect(found.openQuestions.isEmpty != couldRise, "round \(round): \(answers)")
            #expect(found.openQuestions.allSatisfy { answers[$0] == .unknown })
            #expect(found.advice.contains(.askOpenQuestions) == couldRise)
        }
    }
}
