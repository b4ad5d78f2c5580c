@testable import Domain

extension Step {
    /// A step with everything that any step needs.
    static func complete(
        _ code: String, without missing: Set<String> = [], with own: [String: Value] = [:]
    ) -> Step {
        var values: [String: Value] = [
            "reason": .text("A reason."), "act": .codes(["recruitment"]), "means": .codes(["deception"]),
            "purpose": .codes(["forced_labour"]), "form": .code("labour_trafficking"), "child": .yes(false),
            "marriage_finding": .code("fraud_without_indicators"), "article": .text("215"),
            "subject": .text("S-1"),
        ]
        for field in missing { values[field] = nil }
        values.merge(own) { _, new in new }
        return Step(id: code, code: code, takenOn: LifecycleTests.today, values)
    }
}

extension Lifecycle {
    /// The shortest history that leads to each state that can be reached.
    func ways() -> [String: [Step]] {
        var ways: [String: [Step]] = [initial: []]
        var edge = [initial]
        while !edge.isEmpty {
            let state = edge.removeFirst()
            for rule in steps where rule.from.contains(state) && ways[rule.to] == nil {
                ways[rule.to] = (ways[state] ?? []) + [.complete(rule.code)]
                edge.append(rule.to)
            }
        }
        return ways
    }

    func way(to state: String?) -> [Step]? { state.flatMap { ways()[$0] } }

    func refusal(of step: Step, after steps: [Step], role: Role?) -> Refusal? {
        do throws(Refusal) {
            try check(step, after: steps, role: role, today: LifecycleTests.today, begun: LifecycleTests.begun)
            return nil
        } catch {
            return error
        }
    }
}
