import Content
import Domain
import Markup

/// The form of one step that can be taken now, with what the step asks for.
struct StepForm {
    let lifecycle: Lifecycle
    let rule: StepRule
    /// Where it is posted.
    let address: String
    let text: Language
    var attempt: StepAttempt?
    /// Fields of the lifecycle to ask for besides day and reason.
    var extras: [String] = []
    /// Chosen beforehand, by field code.
    var given: [String: String] = [:]
    /// Said above the fields.
    var note: HTML = .empty
    var weight: ButtonLink.Weight = .secondary
    /// Whether the form opens although nothing has to be said, since the step is not to be taken by a slip.
    var isGrave = false

    /// A button alone where nothing has to be said, else a form that opens.
    var html: HTML {
        let isTried = attempt?.step == rule.code
        let button = SubmitButton(text.step(rule.code, of: lifecycle), weight)
        guard isGrave || !rule.needs.isEmpty || !extras.isEmpty || isTried else {
            return Form(to: address, hidden: [HiddenField("step", rule.code)], content: button.html).html
        }
        let form = Form(
            to: address, hidden: [HiddenField("step", rule.code)],
            content: "\(refusal)\(note)\(HTML.each(codes) { control($0) })\(ButtonRow(button.html))")
        return Disclosure(text.step(rule.code, of: lifecycle), isOpen: isTried, content: form.html).html
    }

    private var codes: [String] { ["taken_on"] + extras + ["reason"] }

    private var refusal: HTML {
        guard let attempt, attempt.step == rule.code else { return .empty }
        let problems = attempt.sentences(lifecycle, text).map { ErrorSummary.Problem($0) }
        return ErrorSummary(text("form.problems"), problems).html
    }

    private func value(_ code: String) -> String {
        attempt.flatMap { $0.step == rule.code ? $0.raw[code] ?? "" : nil } ?? given[code] ?? ""
    }

    private func control(_ code: String) -> HTML {
        let register = lifecycle.stepRegister
        guard let field = register.field(code) else { return .empty }
        let name = "\(rule.code).\(code)"
        let value = value(code)
        let isNeeded = rule.needs.contains(code)
        let hint = text.find("hint.\(register.code).\(code)")
        // A hint says when the field is needed.
        let prompt = Prompt(
            text.label(field, in: register), hint: hint, mark: isNeeded || hint != nil ? nil : text("form.optional"))
        switch field.kind {
        case .day: return DateField(name, prompt, value: value).html
        case .code(let list):
            return Select(
                name, prompt, options: list.codes.map { Choice($0, text.code(list, $0)) }, selected: value,
                empty: text("form.choose")
            ).html
        case .codes(let list):
            return CheckboxGroup(
                name, prompt, options: list.codes.map { Choice($0, text.code(list, $0)) },
                selected: Set(value.split(separator: ";").map(String.init))
            ).html
        case .yesNo:
            return RadioGroup(name, prompt, options: YesNo.choices(text), selected: value, layout: .keys).html
        default: return TextArea(name, prompt, value: value, rows: 3).html
        }
    }
}

enum YesNo {
    static func choices(_ text: Language) -> [Choice] {
        [Choice("yes", text("answer.yes")), Choice("no", text("answer.no"))]
    }
}
