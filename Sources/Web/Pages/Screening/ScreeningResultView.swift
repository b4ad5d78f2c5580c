import Content
import Domain
import Markup

/// The result in plain words: first what it is, then what to do, then why.
struct ScreeningResultView {
    let screening: Record
    let assessment: ScreeningAssessment?
    let form: ScreeningForm?
    let text: Language

    private var result: ScreeningResult? {
        screening.text("result").flatMap(ScreeningResult.init(rawValue:)) ?? assessment?.result
    }

    var headline: HTML {
        guard screening.isYes("consent") else {
            return Notice(
                .info, title: text("screening.consents_not"),
                content: "<p>\(text("screening.offered"))</p><p>\(text("screening.advises"))</p>"
            ).html
        }
        guard let result else { return .empty }
        let age = StoredAnswers.age(of: screening)
        return """
            <section class="result \(ScreeningRows.tone(result).rawValue)"><p class="kicker">\(text("screening.points_to"))</p>
            <h2>\(text.name(result))</h2><p>\(text.explanation(result))</p>
            \(HTML.when(assessment) { "<p>\(text.explanation($0.classification))</p>" })
            \(HTML.when(age == .inDoubt, "<p><b>\(text("screening.child_in_doubt"))</b></p>"))
            \(HTML.when(assessment?.couldStillBecome) { "<p>\(text("screening.could_become", ["result": text.name($0)]))</p>" })
            <p class="advises">\(text("screening.advises"))</p></section>
            """
    }

    /// What is said where the answers can't be weighed again: without consent there are none.
    private var standing: [Advice] { [.safetyFirst, .offerServices] }

    var toDo: HTML {
        let advice = screening.isYes("consent") ? assessment?.advice ?? [] : standing
        guard !advice.isEmpty else { return .empty }
        let list: HTML = "<ol class=\"to-do\">" + HTML.each(advice) { "<li>\(text.advice($0))</li>" } + "</ol>"
        return Panel(text("screening.to_do"), content: list).html
    }

    var why: HTML {
        guard screening.isYes("consent") else { return .empty }
        guard let assessment, let form else {
            return Panel(
                text("screening.why"),
                content:
                    "<p>\(text("screening.form_not_here", ["form": screening.text("form") ?? "", "version": screening.text("form_version") ?? ""]))</p>"
                    + signs(storedSigns)
            ).html
        }
        let reasons = ScreeningReasons(
            assessment: assessment, form: form, answers: StoredAnswers.answers(of: screening), text: text)
        return Panel(
            text("screening.why"),
            content: """
                \(reasons.profiles)\(signs(assessment.signs.map { text.sign($0) }))\(reasons.closerLook)\(reasons.open)\(reasons.answered)
                """
        ).html
    }

    private var storedSigns: [String] {
        guard case .codes(let codes)? = screening["signs"] else { return [] }
        return codes.compactMap(ForcedLabourSign.init(rawValue:)).map { text.sign($0) }
    }

    /// The ILO's eleven, as they are: beside the result and never scored.
    private func signs(_ names: [String]) -> HTML {
        guard !names.isEmpty else { return .empty }
        return """
            <h3>\(text("screening.signs"))</h3><p class="lead">\(text("screening.signs.lead"))</p>
            <ul class="plain">\(HTML.each(names) { "<li>\(Badge($0))</li>" })</ul>
            """
    }
}
