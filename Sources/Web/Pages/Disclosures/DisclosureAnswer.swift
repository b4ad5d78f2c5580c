import Content
import Domain
import Markup

/// The answers that can be given now: protection chooses the record, and the consent where it rests on one.
struct DisclosureAnswer: Component {
    let found: DisclosurePage.Found
    let attempt: StepAttempt?
    let text: Language

    var html: HTML {
        guard !found.available.isEmpty else { return .empty }
        let forms = HTML.each(found.available) { rule in
            rule.code == "approve"
                ? approval
                : StepForm(
                    lifecycle: .disclosure, rule: rule, address: address, text: text, attempt: attempt, isGrave: true
                ).html
        }
        return Panel(text("disclosures.answer"), id: "answer", content: forms).html
    }

    private var address: String { "/disclosures/\(found.record.id)/steps" }

    private var approval: HTML {
        let isTried = attempt?.step == "approve"
        let problems = isTried ? attempt?.sentences(.disclosure, text) ?? [] : []
        let needsConsent = found.record["basis"] == .code("consent")
        let subject = Select(
            "approve.subject", Prompt(text("disclosures.subject")),
            options: found.subjects.map { Choice($0.id, RecordNames.name(of: $0, text)) },
            selected: attempt?.raw["subject"] ?? (found.subjects.count == 1 ? found.subjects[0].id : nil),
            empty: text("form.choose"), required: true)
        let consent = Select(
            "approve.consent", Prompt(text("disclosures.consent"), hint: text("disclosures.consent.hint")),
            options: found.consents.map { record in
                Choice(
                    record.id,
                    [record.id, record.day("given_on").map(text.day)].compactMap { $0 }.joined(separator: ", "))
            },
            selected: attempt?.raw["consent"], empty: text("form.choose"), required: true)
        let form = Form(
            to: address, hidden: [HiddenField("step", "approve")],
            content: """
                \(HTML.when(!problems.isEmpty, ErrorSummary(text("form.problems"), problems.map { .init($0) }).html))\
                \(subject)\(HTML.when(needsConsent, consent.html))\
                \(ButtonRow(SubmitButton(text.step("approve", of: .disclosure)).html))
                """)
        return Disclosure(text.step("approve", of: .disclosure), isOpen: isTried, content: form.html).html
    }
}
