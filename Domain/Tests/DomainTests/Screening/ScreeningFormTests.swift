import Testing

@testable import Domain

@Suite("A screening form")
struct ScreeningFormTests {
    private let form = SmallForm.form

    @Test("shows sections only where they belong, and questions about children only for them")
    func sections() {
        #expect(form.sections(in: "returnee", age: .adult).map(\.code) == ["labour", "prompts"])
        #expect(form.sections(in: "marriage", age: .adult).map(\.code) == ["labour", "prompts", "marriage"])
        #expect(form.sections(in: nil, age: .adult).count == 3)
        #expect(!form.sections(in: nil, age: .adult).flatMap(\.questions).contains { $0.code == "C" })
        #expect(form.sections(in: nil, age: .inDoubt).flatMap(\.questions).contains { $0.code == "C" })
    }

    @Test("hides nothing in a context that it does not know")
    func unknownContext() {
        #expect(form.sections(in: "hotline", age: .adult).count == 3)
    }

    @Test("names the codes that it does not know and leaves them out of account")
    func unknownCodes() {
        let answers = Answers(["D1a": .yes, "X9": .yes])
        #expect(form.unknownCodes(in: answers) == ["X9"])
        #expect(form.assess(answers: answers, age: .adult) == form.assess(answers: Answers(["D1a": .yes]), age: .adult))
    }

    @Test("explains a dimension: what fired, by which rule, and what is missing")
    func explains() {
        let found = form.assess(answers: Answers(["D4a": .yes, "D4b": .yes, "D5a": .yes]), age: .adult)
        let exploitation = found.leading.dimension(.exploitation)
        #expect(exploitation.fired.map(\.code) == ["D4a", "D4b"])
        #expect(exploitation.rule == .twoStrong)
        let coercion = found.leading.dimension(.coercionAtDestination)
        #expect(coercion.rule == nil)
        #expect(coercion.shortfalls == [WeightCount(strong: 1)])
        #expect(coercion.openIndicators.map(\.code) == ["D5b"])
        #expect(found.classification == .exploitation)
        #expect(found.couldStillBecome == .trafficking)
        #expect(found.openQuestions.first == "D1a")
    }

    @Test("sees an act in a sign of recruitment, presumes one that nobody asked about, and hears a no")
    func acts() {
        #expect(ActFinding(of: form, answers: Answers()) == .presumed)
        #expect(ActFinding(of: form, answers: Answers(["A": .no])) == .denied)
        #expect(ActFinding(of: form, answers: Answers(["A": .yes])) == .shown)
        #expect(ActFinding(of: form, answers: Answers(["A": .no, "D2a": .yes])) == .shown)
        #expect(ActFinding(of: form, answers: Answers(["A": .no, "D4a": .yes])) == .denied)
    }
}

@Suite("The aid for arranged marriages")
struct MarriageAidTests {
    private func aid(_ answers: [String: Answer]) -> MarriageAid? {
        MarriageAid(of: SmallForm.form, answers: Answers(answers))
    }

    @Test("excludes nothing while questions are open")
    func open() {
        #expect(aid([:])?.findings == ["insufficient_information"])
        #expect(aid(["M1": .yes, "M2": .no])?.open == ["M3"])
        #expect(aid(["M1": .yes, "M2": .no])?.findings == ["insufficient_information"])
    }

    @Test("speaks of fraud only when every question was answered")
    func fraud() {
        #expect(aid(["M1": .yes, "M2": .no, "M3": .no])?.findings == ["fraud_without_indicators"])
    }

    @Test("names every finding that the answers point at, the gravest first")
    func findings() {
        #expect(aid(["M2": .yes])?.findings == ["slavery_like"])
        #expect(aid(["M2": .yes, "M3": .yes])?.findings == ["sexual_exploitation", "slavery_like"])
    }

    @Test("is silent about a form that does not ask")
    func notAsked() {
        let form = ScreeningForm(code: "f", version: 1, indicatorSet: "", contexts: [], sections: [])
        #expect(MarriageAid(of: form, answers: Answers()) == nil)
    }
}
