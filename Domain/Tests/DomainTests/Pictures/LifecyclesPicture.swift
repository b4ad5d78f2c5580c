import Testing

@testable import Domain

/// docs/lifecycles.md: in which state which step is open to whom, asked of the check itself.
@Suite struct LifecyclesPicture {
    @Test func theDocumentShowsEveryStepInEveryState() throws {
        var text = """
            # Lifecycles

            Made from `Domain` by its tests (`SINXAY_WRITE=1 swift test --package-path Domain` writes it anew). \
            A step that does not stand under a state is refused there; a role that does not stand beside it is refused it.

            """
        for lifecycle in Lifecycle.all { text += section(lifecycle) }
        try Picture.check(text, against: "lifecycles.md")
    }

    private func section(_ lifecycle: Lifecycle) -> String {
        let ways = lifecycle.ways()
        var text = "\n## \(lifecycle.code) (`\(lifecycle.register)`)\n\nBegins as `\(lifecycle.initial)`.\n\n"
        text += "| State | Step | Leads to | Taken by | Needs |\n| --- | --- | --- | --- | --- |\n"
        for state in lifecycle.states {
            var rows: [String] = []
            for rule in lifecycle.steps {
                let roles = Role.allCases.filter {
                    lifecycle.refusal(of: .complete(rule.code), after: ways[state] ?? [], role: $0) == nil
                }
                guard !roles.isEmpty else { continue }
                let names = roles.map(\.rawValue).joined(separator: ", ")
                rows.append(
                    "`\(rule.code)` | `\(rule.to)` | \(names) | \(((rule.isFormal ? ["the agency that formally identifies"] : []) + rule.needs).joined(separator: ", "))"
                )
            }
            if rows.isEmpty { rows = ["none |  |  | "] }
            for (index, row) in rows.enumerated() { text += "| \(index == 0 ? "`\(state)`" : "") | \(row) |\n" }
        }
        return text
    }
}
