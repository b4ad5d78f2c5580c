import Content
import Desks
import Hummingbird
import Markup

/// The two controls by which someone shows who they are.
struct ProofFields: Component {
    private let text: Language

    init(_ text: Language) { self.text = text }

    var html: HTML {
        """
        \(TextField(
            "password", Prompt(text("sign_in.password")), kind: .password, autocomplete: "current-password"))
        \(CodeField("code", Prompt(text("sign_in.code"), hint: text("sign_in.code.hint"))))
        """
    }
}

extension SignIn.Failure {
    /// What to tell whoever tries: never which part was wrong.
    func sentence(_ text: Language) -> String {
        switch self {
        case .wrong: text("sign_in.wrong")
        case .busy: text("sign_in.busy")
        case .wait(let seconds): text("sign_in.wait", ["seconds": text.number(seconds)])
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wrong: .unauthorized
        case .busy: .serviceUnavailable
        case .wait: .tooManyRequests
        }
    }
}
