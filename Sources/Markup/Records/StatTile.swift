/// One figure, large. A count, a zero, an unknown and a figure that does not apply look different and each says in
/// words what it is, so that unknown is never read as zero.
public struct StatTile: Component {
    let label: String
    let figure: Figure
    let note: String?
    let address: String?

    public enum Figure: Sendable {
        /// A figure with its unit, such as "victims".
        case value(String, unit: String?)
        /// A zero that somebody vouches for, with the words that say so, such as "none, reported by the ATD".
        case zero(String, words: String)
        /// Nobody has said: the words for it, and who owes the figure by when.
        case notCollected(String, owed: String?)
        /// The figure makes no sense here, in words.
        case notApplicable(String)
        /// Known, but too small to publish without pointing at a person, in words.
        case withheld(String)
    }

    /// - Parameters:
    ///   - note: period and what was counted.
    ///   - address: the records behind the figure.
    public init(_ label: String, _ figure: Figure, note: String? = nil, address: String? = nil) {
        self.label = label
        self.figure = figure
        self.note = note
        self.address = address
    }

    public var html: HTML {
        """
        <div\(attribute: "class", "stat \(kind)")><p class="stat-label">\
        \(Link.text(label, to: address))</p>\(shown)\
        \(HTML.when(note) { "<p class=\"stat-note\">\($0)</p>" })</div>
        """
    }

    private var kind: String {
        switch figure {
        case .value: "known"
        case .zero: "zero"
        case .notCollected: "unknown"
        case .notApplicable: "inapplicable"
        case .withheld: "withheld"
        }
    }

    private var shown: HTML {
        switch figure {
        case .value(let number, let unit):
            "<p class=\"stat-figure\"><b>\(number)</b>\(HTML.when(unit) { " <span>\($0)</span>" })</p>"
        case .zero(let number, let words):
            "<p class=\"stat-figure\"><b>\(number)</b> <span>\(words)</span></p>"
        case .notCollected(let words, let owed):
            """
            <p class="stat-words">\(Symbol.of(.warning))<b>\(words)</b></p>\
            \(HTML.when(owed) { "<p class=\"stat-owed\">\($0)</p>" })
            """
        case .notApplicable(let words), .withheld(let words):
            "<p class=\"stat-words\">\(Symbol.of(.neutral))<b>\(words)</b></p>"
        }
    }
}
