import Domain

/// Reads one question of a form's own: an indicator of the set, an act, or a prompt without a weight.
struct FormQuestion {
    let set: IndicatorSet
    /// The short set, if the form names it in one list.
    let core: FormCore?
    let places: FormPlaces
    let condition: (StrictNode) -> Condition?

    func read(_ node: StrictNode) -> Question? {
        guard let keys = node.entries()?.map(\.0) else { return nil }
        if keys.contains("indicator") { return indicator(node) }
        return keys.contains("act") ? act(node) : prompt(node)
    }

    private func indicator(_ node: StrictNode) -> Question? {
        guard let map = node.map(["indicator"], optional: ["core", "advice"]),
            let code = map["indicator"]?.string()
        else { return nil }
        guard let indicator = set.indicators[code] else {
            map["indicator"]?.refuse("\(set.name) has no indicator \"\(code)\"")
            return nil
        }
        return Question(
            code: code, purpose: .indicator(indicator.dimension, weights: indicator.weights), signs: indicator.signs,
            sensitivity: indicator.sensitivity, isCore: isCore(code, map["core"]),
            advice: map["advice"]?.list { $0.choice(Advice.self) } ?? [])
    }

    private func act(_ node: StrictNode) -> Question? {
        guard let map = node.map(["act", "sensitivity"], optional: ["core"]) else { return nil }
        let sensitivity = map["sensitivity"].flatMap(StrictNode.sensitivity)
        guard let code = map["act"]?.string(), let sensitivity else { return nil }
        return Question(code: code, purpose: .act, sensitivity: sensitivity, isCore: isCore(code, map["core"]))
    }

    private func prompt(_ node: StrictNode) -> Question? {
        guard
            let map = node.map(
                ["code", "prompt", "sensitivity"],
                optional: ["core", "children_only", "signs", "advice", "finding", "show"])
        else { return nil }
        let sensitivity = map["sensitivity"].flatMap(StrictNode.sensitivity)
        let topic = map["prompt"]?.choice(PromptTopic.self)
        guard let code = map["code"]?.string(), let topic, let sensitivity else { return nil }
        if let show = map["show"] { places.byCode[code] = show }
        return Question(
            code: code, purpose: .prompt(topic), signs: map["signs"]?.list { $0.choice(ForcedLabourSign.self) } ?? [],
            sensitivity: sensitivity, isCore: isCore(code, map["core"]),
            isAboutChildrenOnly: map["children_only"]?.flag() ?? false,
            advice: map["advice"]?.list { $0.choice(Advice.self) } ?? [],
            marriageFinding: map["finding"]?.code(in: .marriageFinding), show: map["show"].flatMap(condition))
    }

    private func isCore(_ code: String, _ flag: StrictNode?) -> Bool {
        guard let core else { return flag?.flag() ?? false }
        flag?.refuse("the form names its short set under \"core\"")
        return core.contains(code)
    }
}
