import Content
import Desks
import Domain
import Hummingbird

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
        case .refused(let refusal): [text.sentence(refusal, of: lifecycle)]
        case .several(let refusals): refusals.map { text.sentence($0, of: lifecycle) }
        case .fields(let problems): problems.map { text.sentence($0, in: lifecycle.stepRegister) }
        case .stale, nil: []
        }
    }
    /// Takes the step that the form asks for. A refusal shows the page again with it; what this viewer may not know of
    /// stays "not found".
    static func take(
        _ visit: Visit, _ step: (StepAttempt) async throws -> Response,
        orShow page: (StepAttempt) async throws -> Response
    ) async throws -> Response {
        var attempt = StepAttempt(visit.form)
        do {
            return try await step(attempt)
        } catch let problem as DeskProblem {
            if case .refused(.notFound) = problem { throw problem }
            attempt.problem = problem
            return try await page(attempt)
        }
    }
}
