import Content
import Domain
import Foundation
import Testing

@Suite("What screenings say")
struct SharedAssessmentTests {
    private struct Shared: Decodable { let assessments: [Case] }

    private struct Case: Decodable {
        let about: String
        let form: String
        let age: String
        let all: String?
        let answers: [String: String]
        let says: Says
    }

    private struct Says: Decodable {
        let classification: String
        let result: String
        let could_still_become: String?
        let signs: [String]
        let closer_look: [Look]
        let advice: [String]
        let open_begin: [String]?
        let rules: [String: String?]?
    }

    private struct Look: Decodable {
        let topic: String
        let questions: [String]
    }

    @Test("is what the cases say that are shared with the phone")
    func shared() throws {
        let content = try Content.load(from: RealContent.path)
        let file = URL(fileURLWithPath: RealContent.path).deletingLastPathComponent()
            .appendingPathComponent("Domain/Tests/shared-cases/assessments.json")
        let cases = try JSONDecoder().decode(Shared.self, from: Data(contentsOf: file)).assessments
        #expect(cases.count > 10)
        for one in cases {
            let form = try #require(content.forms.first { $0.name == one.form })
            var answers = Answers()
            for question in form.questions {
                answers[question.code] = one.all.flatMap(Answer.init(rawValue:)) ?? .unknown
            }
            for (code, answer) in one.answers { answers[code] = try #require(Answer(rawValue: answer)) }
            let found = form.assess(answers: answers, age: try #require(AgeStatus(rawValue: one.age)))
            #expect(found.classification.rawValue == one.says.classification, "\(one.about)")
            #expect(found.result.rawValue == one.says.result, "\(one.about)")
            #expect(found.couldStillBecome?.rawValue == one.says.could_still_become, "\(one.about)")
            #expect(found.signs.map(\.rawValue) == one.says.signs, "\(one.about)")
            #expect(found.closerLook.map(\.topic.rawValue) == one.says.closer_look.map(\.topic), "\(one.about)")
            #expect(found.closerLook.map(\.questions) == one.says.closer_look.map(\.questions), "\(one.about)")
            #expect(found.advice.map(\.rawValue) == one.says.advice, "\(one.about)")
            if let begin = one.says.open_begin {
                #expect(Array(found.openQuestions.prefix(max(1, begin.count))) == begin, "\(one.about)")
            }
            for (dimension, rule) in one.says.rules ?? [:] {
                let assessed = found.leading.dimension(try #require(Dimension(rawValue: dimension)))
                #expect(assessed.rule?.rawValue == rule, "\(one.about): \(dimension)")
            }
        }
    }
}
