import Domain

/// What people are asked in languages that the pages are not in, and what of it is missing.
public enum Spoken {
    /// Forms that are complete in every such language: where the people are who speak them.
    public static let complete = ["returnee", "raid", "child"]

    /// What the person reads or hears on the phone, whatever the form.
    static let keys = ["opening", "yes", "no", "dont_know", "skip", "stop", "hand_back", "thanks"].map {
        "person.\($0)"
    }

    /// A form in one language.
    public struct Gap: Sendable, Hashable {
        /// Code and version.
        public let form: String
        public let language: String
        /// The keys of the texts that are missing, in the form's order.
        public let missing: [String]
        /// How many texts the person would read or hear.
        public let of: Int
    }

    /// The headings and questions of a form that the person reads or hears.
    static func keys(of form: ScreeningForm) -> [String] {
        form.sections.filter(\.isForPerson).flatMap { section in
            [form.textKey(section)] + section.questions.map(form.textKey)
        }
    }

    static func gap(_ form: ScreeningForm, in language: Language) -> Gap? {
        let keys = keys(of: form)
        let missing = keys.filter { language.texts[$0] == nil }
        return missing.isEmpty
            ? nil : Gap(form: form.name, language: language.code, missing: missing, of: keys.count)
    }
}

extension Content {
    /// The languages in which people are asked and that the pages are not in.
    var spokenLanguages: [Language] {
        Languages.spoken.filter { !Languages.complete.contains($0) }.map {
            languages[$0] ?? Language(code: $0, texts: [:])
        }
    }

    /// Which forms are not, or not wholly, to be had in a language that people are asked in: a list, no error.
    public var spokenGaps: [Spoken.Gap] {
        let newest = FormChoice(forms).inOrder([])
        return newest.flatMap { form in spokenLanguages.compactMap { Spoken.gap(form, in: $0) } }
    }

    /// What is missing though it has to be there.
    func spokenProblems() -> [ContentProblem] {
        let forms = FormChoice(forms).inOrder([]).filter { Spoken.complete.contains($0.code) }
        return spokenLanguages.flatMap { language in
            let missing =
                Spoken.keys.filter { language.texts[$0] == nil }
                + forms.flatMap { Spoken.gap($0, in: language)?.missing ?? [] }
            return Set(missing).sorted().map {
                ContentProblem(file: "languages/\(language.code)", key: $0, "the text is missing")
            }
        }
    }

    /// Texts of questions and sections that no form asks: most often a code that was mistyped.
    func strayTexts() -> [ContentProblem] {
        let used = Set(
            forms.flatMap { form in
                [form.textKey] + form.sections.map(form.textKey) + form.questions.map(form.textKey)
            })
        return languages.values.flatMap { language in
            language.texts.keys.filter { key in
                guard key.contains(".question.") || key.contains(".section.") else { return false }
                return !used.contains(key) && !(key.hasSuffix(".note") && used.contains(String(key.dropLast(5))))
            }.sorted().map { ContentProblem(file: "languages/\(language.code)", key: $0, "no form asks this") }
        }
    }
}
