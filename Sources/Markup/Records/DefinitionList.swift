/// The fields of a record with their values.
public struct DefinitionList: Component {
    let entries: [Entry]

    public struct Entry: Sendable {
        let term: String
        let value: HTML
        let isMissing: Bool

        public init(_ term: String, _ value: HTML) {
            self.term = term
            self.value = value
            isMissing = false
        }

        public init(_ term: String, text: String) {
            self.init(term, .text(text))
        }

        /// A field without a value, with the word that says so ("Not known", "Not asked").
        public init(_ term: String, missing word: String) {
            self.term = term
            value = .text(word)
            isMissing = true
        }
    }

    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    public var html: HTML {
        "<dl class=\"details\">\(HTML.each(entries, pair))</dl>"
    }

    private func pair(_ entry: Entry) -> HTML {
        """
        <div><dt>\(entry.term)</dt><dd\(attribute: "class", entry.isMissing ? "missing" : nil)>\(entry.value)</dd></div>
        """
    }
}
