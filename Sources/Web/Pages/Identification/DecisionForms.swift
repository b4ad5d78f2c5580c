import Content
import Domain
import Markup
import Store

/// The forms of the decisions on an identification.
struct DecisionForms {
    let identification: Record
    let steps: [StoredRecord]
    let available: [StepRule]
    let screening: Record?
    let content: Content
    let today: Day
    let attempt: StepAttempt?
    let text: Language

    var html: HTML {
        guard !available.isEmpty else { return .empty }
        let forms = HTML.each(available) { rule in
            StepForm(
                lifecycle: .identification, rule: rule, address: "/identifications/\(identification.id)/steps",
                text: text,
                attempt: attempt, extras: extras(rule.code), given: given, note: note(rule.code),
                weight: rule.code == "identify" ? .primary : .secondary, isGrave: true
            ).html
        }
        return Panel(
            text("identification.decide"),
            content:
                "<p class=\"lead\">\(text("identification.decide.lead"))</p><div class=\"step-forms\">\(forms)</div>"
        ).html
    }

    private func extras(_ step: String) -> [String] {
        switch step {
        case "identify": ["child", "act", "means", "purpose", "form", "marriage_finding"]
        case "not_identify": ["form", "marriage_finding"]
        default: []
        }
    }

    private var given: [String: String] {
        ["taken_on": today.description, "child": identification.isYes("child") ? "yes" : "no"]
    }

    private func note(_ step: String) -> HTML {
        switch step {
        case "identify": Notice(.info, text("identification.child_needs_no_means")).html
        case "not_identify": Notice(.info, text("identification.marriage_first")).html + marriageAid
        case "decline_assistance", "withdraw": Notice(.info, text("identification.may_come_back")).html
        default: .empty
        }
    }

    /// What the answers about a marriage point at, where they were asked.
    private var marriageAid: HTML {
        guard let screening, let form = StoredAnswers.form(of: screening, in: content),
            let aid = MarriageAid(of: form, answers: StoredAnswers.answers(of: screening)),
            screening.text("context") == "marriage" || screening.text("sector") == "marriage"
        else { return .empty }
        let names = aid.findings.map { text.code("marriage_finding", $0) }.joined(separator: "; ")
        return "<p>\(text("identification.marriage_points_to", ["findings": names]))</p>"
    }
}
