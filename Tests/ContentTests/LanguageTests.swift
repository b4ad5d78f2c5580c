import Content
import Domain
import Testing

@Suite("A language")
struct LanguageTests {
    let english: Language
    let lao: Language

    init() throws {
        let content = try Content.load(from: RealContent.path)
        english = content.language("en")
        lao = content.language("lo")
    }

    @Test("lends English texts, and shows a key in brackets where there is none")
    func missing() {
        let language = Language(code: "th", texts: ["a": "เอ"], fallback: ["a": "A", "b": "B"])
        #expect(language["a"] == "เอ")
        #expect(language["b"] == "B")
        #expect(language["c"] == "⟦c⟧")
        #expect(language.find("c") == nil)
    }

    @Test("fills in arguments once, whatever they contain")
    func arguments() {
        let language = Language(code: "en", texts: ["a": "{x} and {y}, {x}", "b": "open { brace"])
        #expect(language("a", ["x": "{y}", "y": "2"]) == "{y} and 2, {y}")
        #expect(language("a", ["x": "1"]) == "1 and {y}, 1")
        #expect(language("b", ["x": "1"]) == "open { brace")
    }

    @Test("names a step as its own lifecycle does, where others have a step of that code")
    func stepsOfOneCode() {
        for language in [english, lao] {
            let court = language.sentence(.receiverMissing(field: "court", step: "charge"))
            #expect(court.contains("“\(language.step("charge", of: .criminalCase))”"))
            let titles = [Lifecycle.batchPerson, .suspect].map { lifecycle in
                let sentence = language.sentence(.missing(field: "article", step: "charge"), of: lifecycle)
                #expect(sentence.contains(language.step("charge", of: lifecycle)))
                return sentence
            }
            #expect(
                (titles[0] == titles[1])
                    == (language.step("charge", of: .batchPerson) == language.step("charge", of: .suspect)))
        }
    }

    @Test("names the kinds of agency that may stand in a field")
    func kindsOfAgency() {
        for language in [english, lao] {
            let sentence = language.sentence(.notOfKind(["court", "prosecutor"]))
            for kind in ["court", "prosecutor"] { #expect(sentence.contains(language.code("agency_kind", kind))) }
            #expect(!sentence.contains("⟦") && !sentence.contains("{"))
        }
    }

    @Test("writes days")
    func days() throws {
        let day = try #require(Day("2020-05-03"))
        #expect(english.day(day) == "3 May 2020")
        #expect(lao.day(day) == "3 ພຶດສະພາ 2020")
        #expect(english.month(of: day) == "May 2020")
    }

    @Test(
        "writes numbers in groups of three",
        arguments: [
            (0, "0", "0"), (999, "999", "999"), (12_000, "12,000", "12.000"),
            (1_234_567, "1,234,567", "1.234.567"), (-1_000, "−1,000", "−1.000"),
        ])
    func numbers(number: Int, inEnglish: String, inLao: String) {
        #expect(english.number(number) == inEnglish)
        #expect(lao.number(number) == inLao)
    }

    @Test("writes kip")
    func kip() {
        #expect(english.kip(300_000_000) == "300,000,000 kip")
        #expect(lao.kip(300_000_000) == "300.000.000 ກີບ")
    }

    @Test("names countries, those that the catalogue leaves out too")
    func countries() {
        #expect(english.country("LA") == "Laos")
        #expect(lao.country("TH") == "ໄທ")
        #expect(english.country("FR") == "France")
        #expect(lao.country("FR") != "FR")
        #expect(english.countryChoices.count == Country.all.count)
        #expect(english.countryChoices.prefix(13).map(\.code).contains("LA"))
    }

    @Test("names fields, codes, steps and values")
    func names() throws {
        let suspects = try #require(Register.named("suspects"))
        let staff = try #require(Register.named("staff"))
        #expect(english.label(try #require(suspects.field("role")), in: suspects) == "Part in the crime")
        #expect(english.label(try #require(staff.field("role")), in: staff) == "Role")
        #expect(english.name(suspects) == "Suspects")
        #expect(english.one(suspects) == "Suspect")
        #expect(english.code("role", "atd") == "Anti-Trafficking Department")
        #expect(english.code("case_step", "charge") == "Charge")
        #expect(english.code("sex", "female") == "Female")
        let screenings = try #require(Register.named("screenings"))
        let signs = try #require(screenings.field("signs"))
        #expect(english.show(.codes(["deception", "isolation"]), of: signs) == "Deception, Isolation")
        #expect(english.show(.yes(true), of: try #require(screenings.field("consent"))) == "Yes")
        let people = try #require(Register.named("people"))
        #expect(english.show(.integer(1998), of: try #require(people.field("birth_year"))) == "1998")
        #expect(english.show(.code("VN"), of: try #require(people.field("citizenship"))) == "Vietnam")
    }

    @Test("says a refusal in words, never in codes")
    func refusals() throws {
        let refusal = Refusal.wrongState(step: "accept", state: "completed", lifecycle: "referral")
        #expect(english.sentence(refusal) == "“Accept” can't follow now: the state is “Completed” (Referral).")
        #expect(
            english.sentence(Refusal.missing(field: "reason", step: "decline")) == "The step “Decline” needs: Reason.")
        let day = try #require(Day("2020-05-03"))
        #expect(english.sentence(Refusal.inTheFuture(day)).hasPrefix("3 May 2020 lies"))
        #expect(lao.sentence(Refusal.notFound) == "ບໍ່ພົບຂໍ້ມູນ.")
    }

    @Test("says what is wrong with a value, with the field's name")
    func problems() throws {
        let register = try #require(Register.named("arrivals"))
        let problem = Draft.Problem(field: "returnees", .outOfRange("-1", 0...100_000))
        #expect(
            english.sentence(problem, in: register) == "People in the group: -1 is not between 0 and 100,000.")
    }

    /// An agency is ໜ່ວຍງານ; ອົງການ stands in the names of bodies that are called so, and nowhere else.
    @Test("has one word for an agency")
    func agencies() {
        let names = [
            "ອົງການໄອຍະການ", "ອົງການກວດກາ", "ອົງການແຮງງານສາກົນ", "ອົງການທີ່ບໍ່ຂຶ້ນກັບລັດຖະບານ", "ອົງການທາງສັງຄົມ",
        ]
        for (key, text) in lao.texts {
            let rest = names.reduce(text) { $0.replacing($1, with: "") }
            #expect(!rest.contains("ອົງການ"), "\(key): \(text)")
        }
        #expect(lao.texts.values.contains { $0.contains("ໜ່ວຍງານ") })
    }

    @Test("is compared with the others: what only one of them has is listed")
    func compared() {
        let languages = [
            "en": Language(code: "en", texts: ["a": "A", "b": "B"]),
            "lo": Language(code: "lo", texts: ["a": "ກ", "c": "ຄ"]),
        ]
        #expect(Languages.missing(in: languages) == ["en": ["c"], "lo": ["b"]])
    }
}
