/// What is wrong with a form, at its top. Each line leads to its control.
public struct ErrorSummary: Component {
    let title: String
    let problems: [Problem]

    public struct Problem: Sendable {
        let name: String?
        let text: String

        /// - Parameter name: name of the control; nil when the problem belongs to none.
        public init(_ text: String, at name: String? = nil) {
            self.name = name
            self.text = text
        }
    }

    public init(_ title: String, _ problems: [Problem]) {
        self.title = title
        self.problems = problems
    }

    /// Nothing when there are no problems.
    public var html: HTML {
        guard !problems.isEmpty else { return .empty }
        return """
            <div class="notice danger" id="problems" role="alert" tabindex="-1" data-focus>\(Symbol.of(.danger))<div>\
            <h2>\(title)</h2><ul>\(HTML.each(problems, line))</ul></div></div>
            """
    }

    private func line(_ problem: Problem) -> HTML {
        guard let name = problem.name else { return "<li>\(problem.text)</li>" }
        return "<li><a\(href: "#" + Prompt.id(for: name))>\(problem.text)</a></li>"
    }
}
