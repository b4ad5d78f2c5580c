import Domain

/// Reads a screening form (`Content/forms/`) against the indicator sets.
enum FormFile {
    static func read(_ file: StrictNode, name: String, sets: [String: IndicatorSet]) -> ScreeningForm? {
        guard let map = file.map(["code", "version", "indicators", "contexts", "sections"]) else { return nil }
        let code = map["code"]?.string()
        let version = map["version"]?.integer(in: 1...9999)
        let contexts = map["contexts"]?.list { $0.code(in: .screeningContext) } ?? []
        if let code, let version, "\(code)-\(version)" != name {
            file.refuse("code and version say \(code)-\(version), the file \(name)")
        }
        guard let setName = map["indicators"]?.string() else { return nil }
        guard let set = sets[setName] else {
            map["indicators"]?.refuse("no indicator set \"\(setName)\" in indicators/")
            return nil
        }
        guard let sections = map["sections"]?.list({ section($0, contexts: contexts, set: set) }) else { return nil }
        var seen: Set<String> = []
        for question in sections.flatMap(\.questions) where !seen.insert(question.code).inserted {
            map["sections"]?.refuse("the question \(question.code) stands here twice")
        }
        guard let code, let version else { return nil }
        return ScreeningForm(
            code: code, version: version, indicatorSet: setName, contexts: contexts, sections: sections)
    }

    private static func section(
        _ node: StrictNode, contexts: [String], set: IndicatorSet
    ) -> ScreeningForm.Section? {
        guard let map = node.map(["code", "questions"], optional: ["contexts"]) else { return nil }
        let limited = map["contexts"]?.list { $0.code(in: .screeningContext) } ?? []
        for context in limited where !contexts.contains(context) {
            map["contexts"]?.refuse("the form does not serve \(context)")
        }
        let questions = map["questions"]?.list { question($0, set: set) } ?? []
        if questions.isEmpty { node.refuse("a section needs questions") }
        guard let code = map["code"]?.string() else { return nil }
        return ScreeningForm.Section(code: code, contexts: limited, questions: questions)
    }

    private static func question(_ node: StrictNode, set: IndicatorSet) -> Question? {
        guard let keys = node.entries()?.map(\.0) else { return nil }
        if keys.contains("indicator") { return indicator(node, set: set) }
        return keys.contains("act") ? act(node) : prompt(node)
    }

    private static func indicator(_ node: StrictNode, set: IndicatorSet) -> Question? {
        guard let map = node.map(["indicator"], optional: ["core", "advice"]),
            let code = map["indicator"]?.string()
        else { return nil }
        guard let indicator = set.indicators[code] else {
            map["indicator"]?.refuse("\(set.name) has no indicator \"\(code)\"")
            return nil
        }
        return Question(
            code: code, purpose: .indicator(indicator.dimension, weights: indicator.weights), signs: indicator.signs,
            sensitivity: indicator.sensitivity, isCore: map["core"]?.flag() ?? false,
            advice: map["advice"]?.list { $0.choice(Advice.self) } ?? [])
    }

    private static func act(_ node: StrictNode) -> Question? {
        guard let map = node.map(["act", "sensitivity"], optional: ["core"]) else { return nil }
        let sensitivity = map["sensitivity"].flatMap(StrictNode.sensitivity)
        guard let code = map["act"]?.string(), let sensitivity else { return nil }
        return Question(code: code, purpose: .act, sensitivity: sensitivity, isCore: map["core"]?.flag() ?? false)
    }

    private static func prompt(_ node: StrictNode) -> Question? {
        guard
            let map = node.map(
                ["code", "prompt", "sensitivity"], optional: ["core", "children_only", "signs", "advice", "finding"])
        else { return nil }
        let sensitivity = map["sensitivity"].flatMap(StrictNode.sensitivity)
        let topic = map["prompt"]?.choice(PromptTopic.self)
        guard let code = map["code"]?.string(), let topic, let sensitivity else { return nil }
        return Question(
            code: code, purpose: .prompt(topic), signs: map["signs"]?.list { $0.choice(ForcedLabourSign.self) } ?? [],
            sensitivity: sensitivity, isCore: map["core"]?.flag() ?? false,
            isAboutChildrenOnly: map["children_only"]?.flag() ?? false,
            advice: map["advice"]?.list { $0.choice(Advice.self) } ?? [],
            marriageFinding: map["finding"]?.code(in: .marriageFinding))
    }
}
