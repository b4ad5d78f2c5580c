/// Who is signed in, with the button to sign out (a form, since leaving changes something).
public struct SignedIn: Component {
    let name: String
    let detail: String?
    let address: String?
    let signOut: Form

    /// - Parameters:
    ///   - detail: agency or role, shown small beside the name.
    ///   - address: the person's own page.
    ///   - signOut: text of the button.
    ///   - signOutPath: where its form is posted, with `hidden` fields such as the form's token.
    public init(
        name: String, detail: String? = nil, address: String? = nil, signOut: String, signOutPath: String,
        hidden: [HiddenField] = []
    ) {
        self.name = name
        self.detail = detail
        self.address = address
        self.signOut = Form(
            to: signOutPath, hidden: hidden, content: "<button class=\"signout\" type=\"submit\">\(signOut)</button>")
    }

    public var html: HTML {
        let shown: HTML = address.map { "<a\(href: $0)>\(name)</a>" } ?? "<b>\(name)</b>"
        return """
            <div class="signed-in"><p>\(shown)\(HTML.when(detail) { "<small>\($0)</small>" })</p>\(signOut)</div>
            """
    }
}
