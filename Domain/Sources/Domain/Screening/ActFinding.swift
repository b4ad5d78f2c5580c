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

    init(of form: ScreeningForm, answers: Answers, takingUnknownAs open: Answer = .unknown) {
        func answer(_ code: String) -> Answer {
            let answer = answers[code]
            return answer == .unknown ? open : answer
        }
        let acts = form.weighed.acts.map(answer)
        if acts.contains(.yes) || form.weighed.implyingAnAct.contains(where: { answer($0) == .yes }) {
            self = .shown
        } else if !acts.isEmpty, acts.allSatisfy({ $0 == .no }) {
            self = .denied
        } else {
            self = .presumed
        }
    }
}
