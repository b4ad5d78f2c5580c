import Seeded
import Testing

@testable import Domain

@Suite("The text of answers")
struct AnswersTextTests {
    @Test("is taken as it stands exactly if it is what would be written")
    func written() {
        var random = SeededGenerator(seed: 7)
        let codes = ["A-01", "A-02", "B", "B.1", "b", "Z_9"]
        for _ in 0..<5_000 {
            let parts = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                let mark = ["=", " = ", "=\t"].randomElement(using: &random)!
                let code = codes.randomElement(using: &random)!
                return code + (Int.random(in: 0..<4, using: &random) == 0 ? mark : "=")
                    + ["yes", "no", "unknown", "no "].randomElement(using: &random)!
            }
            let text = parts.joined(separator: [";", ";", ";;"].randomElement(using: &random)!)
            let answers = Answers(text)
            #expect(AnswersText.isWritten(text) == (answers?.description == text), "\(text)")
            #expect(Answers.written(text) == answers?.description, "\(text)")
        }
    }

    @Test(
        "is refused if a part is no answer or a code comes twice",
        arguments: ["A", "A=", "=yes", "A=Yes", "A=yes=no", "A=yes;A=no", "A=yes;A=yes", "ກ=yes", "A B=yes"])
    func refused(text: String) { #expect(Answers(text) == nil) }

    @Test("may have white space of any script around its parts")
    func white() { #expect(Answers("A\u{A0}=\u{2003}yes ;\n B =no")?.description == "A=yes;B=no") }

    @Test("gives the same outcome as the assessment that explains it")
    func outcome() {
        var random = SeededGenerator(seed: 8)
        for round in 0..<300 {
            let form = RandomForms.form(&random)
            let answers = RandomForms.answers(to: form, open: Int.random(in: 0...7, using: &random), &random)
            let age = AgeStatus.allCases[round % AgeStatus.allCases.count]
            let (found, outcome) = (form.assess(answers: answers, age: age), form.outcome(answers: answers, age: age))
            #expect(found.result == outcome.result)
            #expect(found.signs == outcome.signs)
        }
    }
}
