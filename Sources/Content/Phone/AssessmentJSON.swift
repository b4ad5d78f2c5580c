import Domain

/// An assessment as `assess` of `Field/rules` gives it, to compare both: JSON with sorted keys, and what is nil left out.
///
/// Written by hand, since a hundred thousand of them are compared; codes need no escaping.
public enum AssessmentJSON {
    public static func text(_ assessment: ScreeningAssessment) -> String {
        object([
            ("advice", list(assessment.advice.map { string($0.rawValue) })),
            ("age", string(assessment.age.rawValue)),
            ("classification", string(assessment.classification.rawValue)),
            ("closer_look", list(assessment.closerLook.map(look))),
            ("could_still_become", assessment.couldStillBecome.map { string($0.rawValue) }),
            ("form", string(assessment.form)),
            ("open_questions", list(assessment.openQuestions.map(string))),
            ("profiles", list(assessment.profiles.map(profile))),
            ("result", string(assessment.result.rawValue)),
            ("signs", list(assessment.signs.map { string($0.rawValue) })),
            ("version", String(assessment.version)),
        ])
    }

    private static func look(_ look: ScreeningAssessment.CloserLook) -> String {
        object([("questions", list(look.questions.map(string))), ("topic", string(look.topic.rawValue))])
    }

    private static func profile(_ profile: ProfileAssessment) -> String {
        object([
            ("act", string(profile.act.rawValue)),
            ("classification", string(profile.classification.rawValue)),
            ("dimensions", list(profile.dimensions.map(dimension))),
            ("highest_reachable", string(profile.highestReachable.rawValue)),
            ("profile", string(profile.profile.rawValue)),
        ])
    }

    private static func dimension(_ dimension: DimensionAssessment) -> String {
        let shortfalls = dimension.shortfalls
        return object([
            ("could_become_positive", String(!shortfalls.isEmpty)),
            ("dimension", string(dimension.dimension.rawValue)),
            ("fired", list(dimension.fired.map(indicator))),
            ("open_indicators", list(dimension.openIndicators.map(indicator))),
            ("positive", String(dimension.isPositive)),
            ("rule", dimension.rule.map { string($0.rawValue) }),
            ("shortfalls", list(shortfalls.map(count))),
            ("unknown", list(dimension.unknown.map(indicator))),
        ])
    }

    private static func indicator(_ indicator: DimensionAssessment.Indicator) -> String {
        "{\"code\":\"\(indicator.code)\",\"weight\":\"\(indicator.weight.rawValue)\"}"
    }

    private static func count(_ count: WeightCount) -> String {
        "{\"medium\":\(count.medium),\"strong\":\(count.strong),\"weak\":\(count.weak)}"
    }

    private static func string(_ code: String) -> String { "\"" + code + "\"" }

    private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

    private static func object(_ entries: [(String, String?)]) -> String {
        "{" + entries.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }.joined(separator: ",") + "}"
    }
}
