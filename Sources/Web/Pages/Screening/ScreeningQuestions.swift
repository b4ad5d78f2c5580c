import Content
import Domain
import Markup

/// The questions of a form in its sections: the short set first, the rest behind "ask more". A page without a script
/// hides nothing by what is answered on it; the phone does.
struct ScreeningQuestions {
    let form: ScreeningForm
    let context: String?
    let age: AgeStatus
    let answers: Answers
    let text: Language

    /// The answers in what was sent. Only codes of the form are looked at.
    static func answers(_ sent: FormData, of form: ScreeningForm) -> Answers {
        var answers = Answers()
        for question in form.questions {
            if let answer = Answer(rawValue: sent[question.code]) { answers[question.code] = answer }
        }
        return answers
    }

    var html: HTML { HTML.each(form.sections(in: context, age: age), section) }

    private func section(_ section: ScreeningForm.Section) -> HTML {
        let title = text.section(section, of: form)
        let core = section.questions.filter(\.isCore)
        let more = section.questions.filter { !$0.isCore }
        let keys = HTML.each(more, ask)
        let isOpen = isAbout(section) || more.contains { answers[$0.code] != .unknown }
        if core.isEmpty { return Disclosure(title, isOpen: isOpen, content: keys).html }
        let rest = HTML.when(
            !more.isEmpty,
            Disclosure(
                text("screening.more", ["count": text.number(more.count), "title": title]), isOpen: isOpen,
                content: keys
            ).html)
        return FormSection(
            title, lead: text.find(form.textKey(section) + ".note"), content: HTML.each(core, ask) + rest
        ).html
    }

    private func ask(_ question: Question) -> HTML {
        AnswerKeys(
            question.code, text.question(question, of: form),
            options: [
                Choice("yes", text("answer.yes")), Choice("no", text("answer.no")),
                // Nothing said is not known: the shortest way to say so, a hundred times.
                Choice("", text("answer.unknown.short")),
            ], selected: answers.byCode[question.code]?.rawValue ?? ""
        ).html
    }

    /// Whether the section is about just what this context is about: it is open then.
    private func isAbout(_ section: ScreeningForm.Section) -> Bool {
        let topics = Set(section.questions.map(\.topic))
        guard topics.count == 1, let topic = topics.first, let topic else { return false }
        return switch topic {
        case .needs, .lead, .observation, .circumstances: false
        case .child: true
        case .sexualExploitation: context == "venue"
        case .domesticWork: context == "domestic_work"
        case .forcedCriminality: context == "scam_compound"
        case .marriage: context == "marriage"
        }
    }
}
