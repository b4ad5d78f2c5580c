import Content
import Domain
import Foundation
import Testing

@Suite("The forms of this repository")
struct FormTests {
    let content: Content

    init() throws { content = try Content.load(from: RealContent.path) }

    private var own: [ScreeningForm] { content.forms.filter { $0.code != "core" } }

    private func shortSet(_ form: ScreeningForm) -> Answers {
        var answers = Answers()
        for question in form.questions where question.isCore { answers[question.code] = .yes }
        return answers
    }

    @Test("serve every context of the register, each by the form made for it")
    func contexts() {
        let expected = [
            "returnee": "returnee-1", "quarantine": "quarantine-1", "raid": "raid-1", "venue": "raid-1",
            "work_site": "work-site-1", "domestic_work": "domestic-work-1", "mission": "mission-1", "child": "child-1",
            "marriage": "marriage-1", "scam_compound": "scam-compound-1", "hotline": "hotline-1", "other": "core-1",
        ]
        #expect(Set(expected.keys) == Set(CodeList.screeningContext.codes))
        for (context, name) in expected { #expect(content.form(for: context)?.name == name) }
    }

    @Test("begin with a set short enough for a queue")
    func short() {
        #expect(own.count == 10)
        for form in own { #expect((12...18).contains(form.questions.filter(\.isCore).count), "\(form.name)") }
    }

    @Test("reach their gravest result by the short set alone, for adults and children")
    func shortSetsSuffice() {
        for form in own {
            for age in AgeStatus.allCases {
                let found = form.assess(answers: shortSet(form), age: age)
                #expect(found.advice.contains(.referToATD), "\(form.name)")
                // Marriage has no published weights; its questions mean refer.
                if form.code != "marriage" { #expect(found.result == .trafficking, "\(form.name) \(age)") }
            }
        }
    }

    @Test("ask about every indicator, and weigh it as the first form does")
    func wholeSet() throws {
        let core = try #require(content.form(code: "core", version: 1))
        let weighed = core.questions.filter { $0.dimension != nil || $0.isAct }
        for form in own {
            for question in weighed {
                let asked = try #require(form.question(question.code), "\(form.name) \(question.code)")
                #expect(asked.purpose == question.purpose && asked.signs == question.signs)
                #expect(asked.advice == question.advice && asked.show == nil)
            }
        }
    }

    @Test("lend words, unless they have their own")
    func words() throws {
        let raid = try #require(content.form(code: "raid"))
        let english = content.language("en")
        #expect(english.question(try #require(raid.question("D5-04")), of: raid) == "Has anyone here hurt you?")
        #expect(raid.textKey(try #require(raid.question("D5-09"))) == "form.core-1.question.D5-09")
        #expect(
            raid.sections.first { $0.code == "offer" }.map { english.section($0, of: raid) } == "What you were told")
    }

    @Test("ask what follows from a lead only where the lead is no no")
    func leads() throws {
        let form = try #require(content.form(code: "returnee"))
        func codes(_ answers: Answers) -> Set<String> {
            Set(form.sections(in: Situation(context: "returnee", age: .adult, answers: answers)).map(\.code))
        }
        let follow: Set<String> = ["household", "venue", "compound", "marriage"]
        #expect(codes(Answers()).isSuperset(of: follow))
        let none = codes(Answers(["L-01": .no, "L-02": .no, "L-03": .no, "L-04": .no]))
        #expect(none.isDisjoint(with: follow))
        #expect(codes(Answers(["L-01": .no, "L-02": .no, "L-03": .no, "L-04": .yes])).contains("marriage"))
        let site = try #require(content.form(code: "work-site"))
        let kinds: Set<String> = ["plantation", "construction", "factory", "fishing", "mine"]
        func sites(_ situation: Situation) -> Set<String> {
            kinds.intersection(site.sections(in: situation).map(\.code))
        }
        #expect(sites(Situation(context: "work_site")) == kinds)
        #expect(sites(Situation(context: "work_site", sector: "mining", siteKind: "mine")) == ["mine"])
        #expect(sites(Situation(context: "work_site", sector: "fishing", siteKind: "other")) == ["fishing"])
    }

    @Test("stand in the phone's file as they are, the one for a context first")
    func phone() throws {
        let phone = try PhoneContent(content)
        let list = try #require(try JSONSerialization.jsonObject(with: phone.forms) as? [String: Any])
        #expect(list["version"] as? String == phone.formsVersion)
        let forms = try #require(list["forms"] as? [[String: Any]])
        #expect(forms.count == content.forms.count)
        let first = forms.first { ($0["contexts"] as? [String])?.contains("raid") == true }
        #expect(first?["code"] as? String == "raid")
        #expect((list["serving"] as? [String: String])?["venue"] == "raid-1")
        #expect((list["audio"] as? [Any])?.isEmpty == true)
        let hotline = try #require(forms.first { $0["code"] as? String == "hotline" })
        let call = try #require((hotline["sections"] as? [[String: Any]])?.first)
        let asked = try #require((call["questions"] as? [[String: Any]])?.first { $0["code"] as? String == "T-04" })
        #expect(asked["show"] as? [String: String] == ["answer": "T-03", "is": "yes"])
        #expect(try PhoneContent(content).forms == phone.forms)
    }

    @Test("have their words in the phone's files under their own names, and nothing of the pages")
    func phoneTexts() throws {
        let phone = try PhoneContent(content)
        for code in Languages.complete {
            let data = try #require(phone.texts[code])
            let list = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let texts = try #require(list["texts"] as? [String: String])
            for form in content.forms {
                for question in form.questions {
                    #expect(
                        texts["form.\(form.name).question.\(question.code)"] != nil, "\(form.name) \(question.code)")
                }
                for section in form.sections { #expect(texts["form.\(form.name).section.\(section.code)"] != nil) }
            }
            #expect(texts["code.screening_context.raid"] == content.language(code)["code.screening_context.raid"])
            #expect(texts["country.LA"] != nil && texts["person.opening"] != nil && texts["advice.medical"] != nil)
            #expect(!texts.keys.contains { $0.hasPrefix("measure.") || $0.hasPrefix("sign_in.") })
        }
    }
}
