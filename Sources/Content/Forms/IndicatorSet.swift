import Domain

/// A published list of indicators with their weights (`Content/indicators/`). It never changes once
/// published: a new list is a new version.
struct IndicatorSet {
    /// Code and version, e.g. `ilo-2009-v1`: the file's name.
    let name: String
    let indicators: [String: Indicator]

    struct Indicator {
        let code: String
        let dimension: Dimension
        let weights: [Profile: Weight]
        let signs: [ForcedLabourSign]
        let sensitivity: Sensitivity
    }

    init?(_ file: StrictNode, name: String) {
        guard let map = file.map(["code", "version", "source", "indicators"]) else { return nil }
        _ = map["source"]?.string()
        guard let code = map["code"]?.string(), let version = map["version"]?.integer(in: 1...9999),
            let list = map["indicators"]?.list(IndicatorSet.indicator)
        else { return nil }
        if "\(code)-v\(version)" != name { file.refuse("code and version say \(code)-v\(version), the file \(name)") }
        var found: [String: Indicator] = [:]
        for indicator in list {
            if found[indicator.code] != nil { file.refuse("the indicator \(indicator.code) stands here twice") }
            found[indicator.code] = indicator
        }
        self.name = name
        indicators = found
    }

    private static func indicator(_ node: StrictNode) -> Indicator? {
        guard let map = node.map(["code", "dimension", "weights", "signs", "sensitivity"]) else { return nil }
        let sensitivity = map["sensitivity"].flatMap(StrictNode.sensitivity)
        let signs = map["signs"]?.list { $0.choice(ForcedLabourSign.self) }
        let weights = map["weights"].flatMap(IndicatorSet.weights)
        guard let code = map["code"]?.string(), let dimension = map["dimension"]?.choice(Dimension.self),
            let weights, let signs, let sensitivity
        else { return nil }
        return Indicator(code: code, dimension: dimension, weights: weights, signs: signs, sensitivity: sensitivity)
    }

    /// A profile that is left out does not use the indicator.
    private static func weights(_ node: StrictNode) -> [Profile: Weight]? {
        guard let map = node.map([], optional: Profile.allCases.map(\.rawValue)) else { return nil }
        var weights: [Profile: Weight] = [:]
        for profile in Profile.allCases { weights[profile] = map[profile.rawValue]?.choice(Weight.self) }
        if map.isEmpty { node.refuse("an indicator needs a weight in at least one profile") }
        return weights
    }
}

extension StrictNode {
    /// A sensitivity by its name.
    static func sensitivity(_ node: StrictNode) -> Sensitivity? {
        guard let text = node.string() else { return nil }
        guard let found = Sensitivity.allCases.first(where: { $0.code == text }) else {
            let known = Sensitivity.allCases.map(\.code).joined(separator: ", ")
            node.refuse("unknown sensitivity \"\(text)\"; known are \(known)")
            return nil
        }
        return found
    }
}
