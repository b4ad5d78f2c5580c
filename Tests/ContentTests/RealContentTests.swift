import Content
import Domain
import Testing

@Suite("The content of this repository")
struct RealContentTests {
    let content: Content
    let form: ScreeningForm

    init() throws {
        content = try Content.load(from: RealContent.path)
        form = try #require(content.form(code: "core", version: 1))
    }

    @Test("has every text in Lao and English, with the same arguments")
    func isComplete() {
        let problems = content.check()
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
    }

    @Test("asks about all 67 indicators, with the weights of the ILO/EC document")
    func weights() {
        // S, M, W and - as printed, one letter an indicator, in the order of the codes.
        let adult = ["SMMMMMMMMW", "SMMMMMMMMM", "MMMMMMMMMMMMMMWW", "SMMMMMMMW", "SSSSMMMMMMMMMMW", "MMMMMWW"]
        let child = ["SMMMMMMMMS", "SSMSMMSMMM", "MMMMMMMM-MMMMMMM", "SMMMM-MMM", "SSSSSSMMMMSSMMM", "MMMMMMM"]
        let letters: [Character: Weight] = ["S": .strong, "M": .medium, "W": .weak]
        var expected: [String: [Profile: Weight]] = [:]
        for (dimension, (adults, children)) in zip(adult, child).enumerated() {
            for (index, pair) in zip(adults, children).enumerated() {
                let number = index + 1
                let code = "D\(dimension + 1)-\(number < 10 ? "0" : "")\(number)"
                expected[code] = [.adultLabour: letters[pair.0], .childLabour: letters[pair.1]].compactMapValues { $0 }
            }
        }
        let asked = form.questions.filter { $0.dimension != nil }
        #expect(expected.count == 67)
        #expect(Dictionary(uniqueKeysWithValues: asked.map { ($0.code, $0.weights) }) == expected)
        for question in asked {
            #expect(question.code.hasPrefix("D\(question.dimension!.number)-"), "\(question.code)")
        }
    }

    @Test("can reach trafficking by the short set alone, for adults and children, and finds all eleven signs")
    func shortSet() {
        var answers = Answers()
        for question in form.questions where question.isCore { answers[question.code] = .yes }
        #expect((20...30).contains(answers.byCode.count))
        for age in AgeStatus.allCases { #expect(form.assess(answers: answers, age: age).result == .trafficking) }
        for question in form.questions { answers[question.code] = .yes }
        #expect(form.assess(answers: answers, age: .adult).signs == ForcedLabourSign.allCases)
    }

    @Test("begins each section of indicators with the short set, the strong ones first")
    func order() {
        for section in form.sections where section.questions.contains(where: { $0.dimension != nil }) {
            let core = section.questions.map(\.isCore)
            #expect(core == core.filter { $0 } + core.filter { !$0 }, "\(section.code)")
            #expect(section.questions.count <= 10, "\(section.code) is too long to ask")
        }
    }

    @Test("says “no indication” when every question was answered no, and “not enough” when none was")
    func extremes() {
        let none = form.assess(answers: Answers(), age: .adult)
        #expect(none.result == .insufficient)
        #expect(none.couldStillBecome == .trafficking)
        var answers = Answers()
        for question in form.questions { answers[question.code] = .no }
        #expect(form.assess(answers: answers, age: .inDoubt).result == .noIndication)
    }

    @Test("protects every answer, and asks about marriage where it belongs")
    func contexts() throws {
        #expect(form.questions.allSatisfy { $0.sensitivity >= .personal })
        #expect(!form.sections(in: "work_site", age: .adult).contains { $0.code == "marriage" })
        #expect(form.sections(in: "marriage", age: .adult).contains { $0.code == "marriage" })
    }

    @Test("points every finding on a marriage at a question")
    func marriage() {
        let pointed = Set(form.questions.compactMap(\.marriageFinding))
        #expect(pointed == ["sexual_exploitation", "labour_or_servitude", "slavery_like"])
        #expect(MarriageAid(of: form, answers: Answers(["M-09": .yes]))?.findings == ["sexual_exploitation"])
    }

    @Test("has the law of Laos: the penalties of article 215 and the dollar values of the report")
    func law() throws {
        let law = content.law
        let adult = try #require(law.penalty(article: "215", child: false))
        let child = try #require(law.penalty(article: "215", child: true))
        #expect(adult.prisonMonths == 60...180)
        #expect(adult.fine == 10_000_000...100_000_000)
        #expect(child.fine == 100_000_000...500_000_000)
        #expect(adult.allows(prisonMonths: 60, fine: 10_000_000))
        #expect(!adult.allows(prisonMonths: 59, fine: 10_000_000))
        #expect(!child.allows(prisonMonths: 60, fine: 10_000_000))
        #expect(law.penalty(article: "1", child: false) == nil)
        let printed = [10_000_000: 1_080, 100_000_000: 10_780, 300_000_000: 32_330, 500_000_000: 53_880]
        for (kip, dollars) in printed { #expect(law.exchange.dollars(kip: kip) == dollars) }
        #expect(law.deadlines.referralAcknowledgedDays == 2)
        #expect(law.deadlines.reflectionDays == 30)
        #expect(law.deadlines.childProtectionHours == 24)
    }
}
