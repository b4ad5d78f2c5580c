import Content
import Desks
import Domain

/// A step that was asked for and refused: what was typed and why, shown again at its form.
struct StepAttempt: Sendable {
    let step: String
    /// Raw text by field code.
    let raw: [String: String]
    var problem: DeskProblem?

    /// Reads the form of a step. Its controls are named `step.field`, since a page holds several such forms.
    init(_ form: FormData) {
        let step = form["step"]
        var raw: [String: String] = [:]
        for (name, value) in form.raw where name.hasPrefix(step + ".") {
            raw[String(name.dropFirst(step.count + 1))] = value
        }
        self.step = step
        self.raw = raw
    }

    /// The sentences to show, in the reader's language.
    func sentences(_ lifecycle: Lifecycle, _ text: Language) -> [String] {
        switch problem {
        case .refused(let refusal): [text.sentence(refusal)]
        case .fields(let problems): problems.map { text.sentence($0, in: lifecycle.stepRegister) }
        case .stale, nil: []
        }
    }
}
