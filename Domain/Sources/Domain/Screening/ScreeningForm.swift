/// A version of a screening form: what is asked, in which order, and how answers are weighed.
///
/// A published version never changes: each screening keeps the form's code and version beside its answers.
public struct ScreeningForm: Sendable, Hashable {
    public let code: String
    public let version: Int
    /// The indicator set that the weights come from, e.g. `ilo-2009-v1`.
    public let indicatorSet: String
    /// The codes of `screening_context` for which it is made.
    public let contexts: [String]
    public let sections: [Section]
    /// Every question in the order in which it is asked.
    public let questions: [Question]
    let weighed: WeighedForm

    /// A group of questions under one heading.
    public struct Section: Sendable, Hashable {
        public let code: String
        /// The contexts it is limited to; empty means all of the form's.
        public let contexts: [String]
        public let questions: [Question]
        /// When it is asked; nil means always. Only sections without weighed questions have one.
        public let show: Condition?
        /// Where its heading stands, if another form lends it (`form.core-1.section.offer`); nil for the form's own.
        public let words: String?

        public init(
            code: String, contexts: [String] = [], questions: [Question], show: Condition? = nil, words: String? = nil
        ) {
            self.code = code
            self.contexts = contexts
            self.questions = questions
            self.show = show
            self.words = words
        }
    }

    public init(code: String, version: Int, indicatorSet: String, contexts: [String], sections: [Section]) {
        self.code = code
        self.version = version
        self.indicatorSet = indicatorSet
        self.contexts = contexts
        self.sections = sections
        questions = sections.flatMap(\.questions)
        weighed = WeighedForm(questions)
    }

    public func question(_ code: String) -> Question? {
        for section in sections {
            if let found = section.questions.first(where: { $0.code == code }) { return found }
        }
        return nil
    }

    /// The codes in these answers that the form does not know.
    public func unknownCodes(in answers: Answers) -> [String] {
        let known = Set(questions.map(\.code))
        return answers.byCode.keys.filter { !known.contains($0) }.sorted()
    }

    /// Where the question's text stands in the language files.
    public func textKey(_ question: Question) -> String {
        question.words ?? "form.\(code)-\(version).question.\(question.code)"
    }

    /// Where the section's heading stands in the language files; a section may have a `.note` after it.
    public func textKey(_ section: Section) -> String {
        section.words ?? "form.\(code)-\(version).section.\(section.code)"
    }

    /// Where the form's own name stands; `.note` after it is what the officer reads first.
    public var textKey: String { "form.\(code)-\(version)" }
}
