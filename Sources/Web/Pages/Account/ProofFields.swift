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
    /// The sentence for the one who tries: never which part was wrong.
    func sentence(_ text: Language) -> String {
        switch self {
        case .wrong: text("sign_in.wrong")
        case .busy: text("sign_in.busy")
        case .wait(let seconds): text("sign_in.wait", ["seconds": text.number(seconds)])
        }
    }

    /// The page, with the status of this failure.
    func marking(_ page: Response) -> Response {
        var page = page
        switch self {
        case .wrong: page.status = .unauthorized
        case .busy: page.status = .serviceUnavailable
        case .wait(let seconds): return page.comeAgain(in: seconds)
        }
        return page
    }
}
