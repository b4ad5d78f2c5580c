/// What a form control asks: its label, and what stands around it.
public struct Prompt: Sendable {
    let label: String
    let hint: String?
    let error: String?
    let mark: String?
    let language: String?

    /// - Parameters:
    ///   - hint: help under the label, read out with the control.
    ///   - error: what is wrong with the answer and how to mend it. Marks the control as invalid.
    ///   - mark: "(optional)" or "(required)", in the reader's language.
    ///   - language: BCP 47, when label and hint are in another language than the page.
    public init(
        _ label: String, hint: String? = nil, error: String? = nil, mark: String? = nil, language: String? = nil
    ) {
        self.label = label
        self.hint = hint
        self.error = error
        self.mark = mark
        self.language = language
    }

    /// The id of the control with this name: what an ``ErrorSummary`` links to.
    public static func id(for name: String) -> String { "field-\(name)" }

    func describedBy(_ id: String) -> String? {
        let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    var labelText: HTML {
        "<span\(attribute: "lang", language)>\(label)</span>\(HTML.when(mark) { " <small class=\"mark-word\">\($0)</small>" })"
    }

    func notes(_ id: String) -> HTML {
        """
        \(HTML.when(hint) { "<p class=\"hint\"\(attribute: "id", "\(id)-hint")\(attribute: "lang", language)>\($0)</p>" })\
        \(HTML.when(error) { "<p class=\"error\"\(attribute: "id", "\(id)-error")>\(Symbol.of(.danger))\($0)</p>" })
        """
    }
}
