/// A file to send. Its form needs `sendsFiles`.
public struct FileField: Component {
    let name: String
    let prompt: Prompt
    let accepts: String?

    /// - Parameter accepts: what the browser offers, such as `.csv,text/csv`.
    public init(_ name: String, _ prompt: Prompt, accepts: String? = nil) {
        self.name = name
        self.prompt = prompt
        self.accepts = accepts
    }

    public var html: HTML {
        FieldFrame(
            id: Prompt.id(for: name), prompt: prompt,
            control: """
                <input type="file"\(FieldFrame.attributes(name, prompt, required: false))\(attribute: "accept", accepts)>
                """
        ).html
    }
}
