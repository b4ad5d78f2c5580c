import Content
import Domain
import Markup

/// How the states of cases and suspects are shown. The word says it; the colour repeats it.
enum CaseState {
    static func badge(_ state: String, of lifecycle: Lifecycle, _ text: Language) -> Badge {
        Badge(text.state(state, of: lifecycle), tone(state))
    }

    static func tone(_ state: String) -> Tone {
        switch state {
        case "reported", "back_with_police", "suspended", "suspected": .warning
        case "under_investigation", "investigated", "with_prosecutor", "before_court", "arrested", "charged": .info
        case "judged", "convicted": .success
        case "not_pursued": .danger
        default: .neutral
        }
    }
}
