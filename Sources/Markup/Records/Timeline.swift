/// What happened, in order: one dated, attributed entry after another.
public struct Timeline: Component {
    let label: String
    let entries: [Entry]

    public struct Entry: Sendable {
        let date: String
        let machineDate: String?
        let title: String
        let who: String?
        let content: HTML
        let tone: Tone

        /// - Parameters:
        ///   - date: as it is read.
        ///   - machineDate: ISO 8601, for `<time>`.
        ///   - who: who did it, with agency.
        ///   - content: reason, note, attached papers.
        public init(
            date: String, machineDate: String? = nil, title: String, who: String? = nil, tone: Tone = .neutral,
            content: HTML = .empty
        ) {
            self.date = date
            self.machineDate = machineDate
            self.title = title
            self.who = who
            self.content = content
            self.tone = tone
        }
    }

    /// - Parameter label: names the list for screen readers.
    public init(label: String, _ entries: [Entry]) {
        self.label = label
        self.entries = entries
    }

    public var html: HTML {
        "<ol class=\"timeline\"\(attribute: "aria-label", label)>\(HTML.each(entries, item))</ol>"
    }

    private func item(_ entry: Entry) -> HTML {
        """
        <li\(attribute: "class", entry.tone.rawValue)><p class="when"><time\(attribute: "datetime", entry.machineDate)>\
        \(entry.date)</time></p><div><p class="what"><b>\(entry.title)</b></p>\
        \(HTML.when(entry.who) { "<p class=\"who\">\($0)</p>" })\(entry.content)</div></li>
        """
    }
}
