import Foundation
import Seeded
import Testing

@testable import Domain

@Suite("When a question is asked")
struct ConditionTests {
    private let shared: SharedConditions

    init() throws { shared = try SharedConditions.read() }

    @Test("is read from its text, not before and, and before or")
    func reading() throws {
        for written in shared.conditions { #expect(try Condition(written.text) == written.tree, "\(written.text)") }
    }

    @Test("holds, does not, or is not known, as the cases say that are shared with the phone")
    func cases() {
        var count = 0
        for written in shared.conditions {
            for one in written.cases {
                let expected = one.holds.map { Truth($0) } ?? .unknown
                #expect(written.tree.truth(in: one.in) == expected, "\(written.text) in \(one.in)")
                count += 1
            }
        }
        #expect(count > 30)
    }

    @Test("is refused with the column where it stops being one")
    func refused() {
        for text in shared.refused {
            let problem = #expect(throws: ConditionProblem.self, "\(text.text)") { try Condition(text.text) }
            #expect(problem?.column == text.column, "\(text.text): \(problem.map { "\($0)" } ?? "read")")
        }
        #expect(throws: ConditionProblem.self) { try Condition(String(repeating: "(", count: 1_000)) }
        #expect(throws: ConditionProblem.self) {
            try Condition("A-1 = yes" + String(repeating: " or A-1 = yes", count: 100))
        }
    }

    @Test("shows the sections and questions that the shared cases say")
    func shown() {
        let form = shared.form.form
        for one in shared.shown {
            let sections = form.sections(in: one.in)
            let found = Dictionary(uniqueKeysWithValues: sections.map { ($0.code, $0.questions.map(\.code)) })
            #expect(found == one.shows, "\(one.about)")
        }
    }

    @Test("is read or refused whatever the text, and never both ways")
    func anyText() {
        var random = SeededGenerator(seed: 21)
        let parts = [
            "and", "or", "not", "(", ")", "[", "]", ",", "=", "yes", "no", "child", "context", "in", "raid", "D4-01",
            "sector", "fishing", " ", "?", "ກ",
        ]
        var read = 0
        for _ in 0..<20_000 {
            let words = (0..<Int.random(in: 0...9, using: &random)).map { _ in parts.randomElement(using: &random)! }
            let text = words.joined(separator: " ")
            guard let condition = try? Condition(text) else { continue }
            read += 1
            // What is known to hold or not stays so, whatever else is answered.
            let before = condition.truth(in: Situation())
            let after = condition.truth(
                in: Situation(context: "raid", age: .child, answers: Answers(["D4-01": .yes]), sector: "garment"))
            #expect(before == .unknown || before == after, "\(text)")
        }
        #expect(read > 50)
    }
}
