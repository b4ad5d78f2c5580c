/// A form. Everything in it works without a script; the script adds a warning before unsaved answers are lost and
/// stops a second press of the button.
public struct Form: Component {
    let address: String
    let method: Method
    let hidden: [HiddenField]
    let unsavedWarning: String?
    let sendsFiles: Bool
    let id: String?
    let content: HTML

    public enum Method: String, Sendable {
        /// Asks; changes nothing.
        case get
        case post
    }

    /// - Parameters:
    ///   - hidden: fields the person doesn't see, such as the form's token.
    ///   - unsavedWarning: asked before someone leaves with changed answers.
    ///   - sendsFiles: the form has a ``FileField``.
    public init(
        to address: String, method: Method = .post, hidden: [HiddenField] = [], unsavedWarning: String? = nil,
        sendsFiles: Bool = false, id: String? = nil, content: HTML
    ) {
        self.address = address
        self.method = method
        self.hidden = hidden
        self.unsavedWarning = unsavedWarning
        self.sendsFiles = sendsFiles
        self.id = id
        self.content = content
    }

    /// The server checks every answer and says what is wrong in the reader's language, so the browser's own
    /// checks are off.
    public var html: HTML {
        """
        <form\(attribute: "id", id)\(attribute: "method", method.rawValue)\(action: address) novalidate\
        \(attribute: "enctype", sendsFiles ? "multipart/form-data" : nil)\
        \(attribute: "data-unsaved", unsavedWarning)>\(method == .post ? Self.ownerPlace : .empty)\(hidden)\(content)</form>
        """
    }

    /// Stands in each form that changes something, until the page puts there for whom it was made.
    public static let ownerPlace: HTML = "<!--whose-->"
}
