import Content
import Testing

@Suite("Broken content is refused with file, line and key")
struct BrokenContentTests {
    private func found(_ file: String, _ old: String, _ new: String) throws -> [ContentProblem] {
        try RealContent.problems(in: file) { text in
            guard let range = text.range(of: old) else { return text }
            return text.replacingCharacters(in: range, with: new)
        }
    }

    /// The line on which a text first stands in the real file, from 1.
    private func line(of text: String, in file: String) throws -> Int {
        let lines = try String(contentsOfFile: "\(RealContent.path)/\(file)", encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    @Test("an unknown key")
    func unknownKey() throws {
        let problems = try found("law/laos.yaml", "lak_per_usd: 9280", "lak_per_usd: 9280\n  colour: blue")
        #expect(problems.count == 1)
        #expect(problems.first?.file == "law/laos.yaml")
        #expect(problems.first?.line == (try line(of: "lak_per_usd", in: "law/laos.yaml")) + 1)
        #expect(problems.first?.key == "exchange.colour")
        #expect(problems.first?.what.hasPrefix("unknown key \"colour\"") == true)
    }

    @Test("a missing key")
    func missingKey() throws {
        let problems = try found("law/laos.yaml", "  reflection_days: 30\n", "")
        #expect(problems.map(\.key) == ["deadlines"])
        #expect(problems.first?.what == "the key \"reflection_days\" is missing")
        #expect(problems.first?.line != nil)
    }

    @Test(
        "a value of the wrong type or out of range",
        arguments: [
            ("reflection_days: 30", "reflection_days: soon", "deadlines.reflection_days", "expected a whole number"),
            (
                "reflection_days: 30", "reflection_days: -1", "deadlines.reflection_days",
                "expected a number from 0 to 3650, found -1"
            ),
            ("child: false", "child: maybe", "penalties[0].child", "expected true or false"),
            ("{from: 5, to: 15}", "{from: 15, to: 5}", "penalties[0].prison_years", "the range ends before it starts"),
            ("{from: 5, to: 15}", "5", "penalties[0].prison_years", "expected keys with values"),
            ("country: LA", "country: XX", "country", "unknown country \"XX\""),
            ("country: LA", "country:", "country", "expected a text"),
            ("country: LA", "country: ~", "country", "expected a text"),
            ("country: LA", "country: null", "country", "expected a text"),
            // In quotes it is a text.
            ("country: LA", "country: 'null'", "country", "unknown country \"null\""),
        ])
    func wrongValue(old: String, new: String, key: String, what: String) throws {
        let problems = try found("law/laos.yaml", old, new)
        #expect(problems.map(\.key) == [key])
        #expect(problems.map(\.what) == [what])
        #expect(problems.first?.line == (try line(of: old, in: "law/laos.yaml")))
    }

    @Test(
        "limits that limit nothing",
        arguments: [
            ("opened: 300", "opened: 0", "per_day.opened"), ("searches: 150", "searches: many", "per_day.searches"),
            ("notice_at_percent: 80", "notice_at_percent: 101", "notice_at_percent"),
            ("  exports: 20\n", "", "per_day"),
        ])
    func limits(old: String, new: String, key: String) throws {
        #expect(try found("limits/browsing.yaml", old, new).map(\.key) == [key])
    }

    @Test(
        "roles that nobody can hold, and an agency that can't identify",
        arguments: [
            ("  lwu: [womens_union]\n", "", "held_by"),
            ("lwu: [womens_union]", "lwu: [womens_onion]", "held_by.lwu[0]"),
            ("lwu: [womens_union]", "lwu: []", "held_by.lwu"),
            ("lwu: [womens_union]", "lwu: [ngo, ngo]", "held_by.lwu"),
            ("  lwu:", "  chief: [ngo]\n  lwu:", "held_by.chief"),
            ("level: central", "level: nowhere", "identifies.level"),
            ("  level: central\n", "", "identifies"),
            ("decides_best_interests: [labour_ministry, womens_union]\n", "", ""),
            ("[labour_ministry, womens_union]", "[]", "decides_best_interests"),
            ("[labour_ministry, womens_union]", "[ministry_of_love]", "decides_best_interests[0]"),
        ])
    func roles(old: String, new: String, key: String) throws {
        let keys = try found("roles/agencies.yaml", old, new).map(\.key)
        #expect(keys.contains(key), "\(keys)")
    }

    @Test(
        "an unknown code in a form",
        arguments: [
            (
                "{indicator: D1-02, core: true}", "{indicator: D9-99}", "indicator",
                "ilo-2009-v1 has no indicator \"D9-99\""
            ),
            ("prompt: needs", "prompt: wishes", "prompt", "unknown code \"wishes\""),
            ("sensitivity: personal", "sensitivity: secret", "sensitivity", "unknown sensitivity \"secret\""),
            ("advice: [medical]", "advice: [arrest]", "advice[0]", "unknown code \"arrest\""),
            ("finding: slavery_like", "finding: love", "finding", "unknown code \"love\""),
            ("contexts: [returnee,", "contexts: [moon,", "contexts[0]", "unknown code \"moon\""),
            ("indicators: ilo-2009-v1", "indicators: ilo-1999", "indicators", "no indicator set \"ilo-1999\""),
            (
                "{indicator: D1-02, core: true}", "{indicator: D1-01}", "sections",
                "the question D1-01 stands here twice"
            ),
            (
                "{indicator: D1-02, core: true}", "{indicator: D1-02, weight: strong}", "weight",
                "unknown key \"weight\""
            ),
        ])
    func unknownCode(old: String, new: String, key: String, what: String) throws {
        let problems = try found("forms/core-1.yaml", old, new)
        #expect(problems.contains { $0.key.hasSuffix(key) && $0.what.hasPrefix(what) && $0.line != nil }, "\(problems)")
    }

    @Test(
        "an unknown weight, dimension or sign in an indicator set",
        arguments: [
            ("adult_labour: strong", "adult_labour: huge"), ("dimension: exploitation", "dimension: bad"),
            ("signs: [deception]", "signs: [lies]"), ("child_labour: medium", "childs: medium"),
        ])
    func indicators(old: String, new: String) throws {
        let file = "indicators/ilo-2009-v1.yaml"
        let problems = try found(file, old, new)
        #expect(problems.contains { problem in problem.file == file && problem.key.hasPrefix("indicators[") })
        #expect(problems.contains { $0.line == (try? line(of: old, in: file)) }, "\(problems)")
    }

    @Test("what is no YAML, a key that stands twice, and a text that stands in two files")
    func texts() throws {
        let broken = try found("languages/en/format.yaml", "month.1: January", "month.1: \"January")
        #expect(broken.first?.file == "languages/en/format.yaml")
        #expect(broken.first?.line != nil)
        let twice = try found("languages/en/format.yaml", "month.1: January", "month.1: January\nmonth.1: Jan")
        #expect(twice.first?.key == "month.1")
        let elsewhere = try found("languages/en/screening.yaml", "answer.yes: ", "month.1: January\nanswer.yes: ")
        #expect(elsewhere.map(\.key) == ["month.1"])
        #expect(elsewhere.first?.what == "the text stands in languages/en/format.yaml too")
        let empty = try found("languages/lo/format.yaml", "month.1: ມັງກອນ", "month.1:")
        #expect(empty.map(\.key) == ["month.1"])
    }

    @Test(
        "a condition or an inclusion that can't be kept",
        arguments: [
            ("show: T-03 = yes", "show: T-03 = maybe", "show", "column 8: expected yes or no"),
            (
                "show: T-03 = yes", "show: T-99 = yes", "show",
                "the condition depends on T-99, which the form does not ask"
            ),
            ("show: T-03 = yes", "show: T-04 = yes", "show", "the condition of T-04 depends on T-04 itself"),
            ("show: T-03 = yes", "show: T-05 = yes", "show", "the condition depends on T-05, which is asked later"),
            ("show: T-03 = yes", "show: \"context in [raid]\"", "show", "the form does not serve raid"),
            ("show: T-03 = yes", "show: \"context in [moon]\"", "show", "column 13: screening_context has no code"),
            (
                "show: L-01 = yes", "show: V-01 = yes", "sections[4]",
                "the condition depends on V-01, which is asked later"
            ),
            (
                "sections: [needs]}", "sections: [needs], show: N-05 = yes}", "sections[1]",
                "the condition depends on N-05"
            ),
            (
                "sections: [needs]}", "sections: [wishes]}", "sections[1].sections[0]",
                "core-1 has no section \"wishes\""
            ),
            ("{include: leads-1", "{include: leads-9", "sections[3].include", "nothing is included from \"leads-9\""),
            (
                "sections: [leads]}", "sections: [leads], only: [L-77]}", "only",
                "these sections have no question \"L-77\""
            ),
            ("core: [T-01,", "core: [T-00,", "core", "the form asks no question \"T-00\""),
            ("core: [T-01,", "core: [T-02,", "core", "a question stands here twice"),
            ("code: T-05, prompt", "core: true, code: T-05, prompt", "core", "the form names its short set"),
        ])
    func conditions(old: String, new: String, key: String, what: String) throws {
        let problems = try found("forms/hotline-1.yaml", old, new)
        #expect(problems.contains { $0.key.hasSuffix(key) && $0.what.hasPrefix(what) && $0.line != nil }, "\(problems)")
    }

    @Test("a section with weighed questions that would not always be asked")
    func weighed() throws {
        let problems = try found("forms/hotline-1.yaml", "[household], show: L-01", "[leaving], show: L-01")
        #expect(
            problems.contains { $0.what.hasPrefix("a section with weighed questions is always asked") }, "\(problems)")
        let own = try found(
            "forms/core-1.yaml", "{indicator: D1-02, core: true}", "{indicator: D1-02, show: A-01 = yes}")
        #expect(own.contains { $0.what.hasPrefix("unknown key \"show\"") }, "\(own)")
    }

    @Test("two forms between which nothing would decide")
    func alike() throws {
        let problems = try found("forms/quarantine-1.yaml", "contexts: [quarantine]", "contexts: [returnee]")
        #expect(problems.map(\.key) == ["returnee"])
    }

    @Test("a recording that no form's words answer to")
    func recordings() throws {
        for (file, what) in [
            ("core-1/th/D1-01.wav", "not a question with one of"), ("core-1/fr/D1-01.ogg", "no language that people"),
            ("core-1/th/D9-01.ogg", "no form asks this"), ("raid-1/th/D1-02.ogg", "no form asks this"),
        ] {
            #expect(
                try RealContent.problems(adding: "audio/\(file)").map(\.what).first?.hasPrefix(what) == true, "\(file)")
        }
        #expect(try RealContent.problems(adding: "audio/raid-1/th/D1-01.ogg").isEmpty)
    }

    @Test("a form whose name does not say its code and version")
    func name() throws {
        let problems = try found("forms/core-1.yaml", "version: 1", "version: 2")
        #expect(problems.map(\.what) == ["code and version say core-2, the file core-1"])
    }

    @Test("everything at once, not only the first")
    func everything() throws {
        let problems = try RealContent.problems(in: "law/laos.yaml") { text in
            text.replacingOccurrences(of: "child: true", with: "child: 1")
                .replacingOccurrences(of: "country: LA", with: "land: LA")
                .replacingOccurrences(of: "lak_per_usd: 9280", with: "lak_per_usd: 0")
        }
        #expect(Set(problems.map(\.key)) == ["", "land", "penalties[1].child", "exchange.lak_per_usd"])
        #expect(ContentProblems(all: problems).description.split(separator: "\n").count == 4)
        #expect(problems == problems.sorted())
    }

    @Test("a folder that is not there")
    func noFolder() {
        #expect(throws: ContentProblems.self) { try Content.load(from: "/nowhere/at/all") }
    }
}
