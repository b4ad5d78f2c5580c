/// Whether somebody recruited, moved, handed over, housed or received the person.
///
/// A child's case needs an act and the exploitation only, so what nobody asked must not stand in the way.
public enum ActFinding: String, Sendable, Hashable, CaseIterable {
    /// An act was told, or an indicator of recruitment or of coercion at the destination implies one.
    case shown
    /// Nothing is known: taken as given, in the person's favour.
    case presumed
    /// Every act was answered no, and nothing implies one.
    case denied

    init(of form: ScreeningForm, answers: Answers) {
        let questions = form.questions
        let acts = questions.filter(\.isAct)
        let implied = questions.contains { question in
            guard let dimension = question.dimension, dimension != .exploitation else { return false }
            return answers[question.code] == .yes
        }
        if implied || acts.contains(where: { answers[$0.code] == .yes }) {
            self = .shown
        } else if !acts.isEmpty, acts.allSatisfy({ answers[$0.code] == .no }) {
            self = .denied
        } else {
            self = .presumed
        }
    }
}
