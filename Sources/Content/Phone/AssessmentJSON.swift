import Domain
import Foundation

/// An assessment as `assess` of `Field/rules` gives it, to compare both.
public struct AssessmentJSON: Encodable {
    let form: String
    let version: Int
    let age: String
    let profiles: [OneProfile]
    let classification: String
    let result: String
    let could_still_become: String?
    let signs: [String]
    let closer_look: [Look]
    let advice: [String]
    let open_questions: [String]

    struct Look: Encodable {
        let topic: String
        let questions: [String]
    }

    struct OneProfile: Encodable {
        let profile: String
        let act: String
        let classification: String
        let highest_reachable: String
        let dimensions: [OneDimension]
    }

    struct OneDimension: Encodable {
        let dimension: String
        let fired: [Indicator]
        let unknown: [Indicator]
        let rule: String?
        let positive: Bool
        let could_become_positive: Bool
        let shortfalls: [[String: Int]]
        let open_indicators: [Indicator]
    }

    struct Indicator: Encodable {
        let code: String
        let weight: String

        init(_ indicator: DimensionAssessment.Indicator) {
            code = indicator.code
            weight = indicator.weight.rawValue
        }
    }

    public init(_ assessment: ScreeningAssessment) {
        form = assessment.form
        version = assessment.version
        age = assessment.age.rawValue
        profiles = assessment.profiles.map(OneProfile.init)
        classification = assessment.classification.rawValue
        result = assessment.result.rawValue
        could_still_become = assessment.couldStillBecome?.rawValue
        signs = assessment.signs.map(\.rawValue)
        closer_look = assessment.closerLook.map { Look(topic: $0.topic.rawValue, questions: $0.questions) }
        advice = assessment.advice.map(\.rawValue)
        open_questions = assessment.openQuestions
    }

    /// Sorted keys; what is nil is left out.
    public var text: String { get throws { String(decoding: try PhoneContent.json(self), as: UTF8.self) } }
}

extension AssessmentJSON.OneProfile {
    init(_ assessment: ProfileAssessment) {
        profile = assessment.profile.rawValue
        act = assessment.act.rawValue
        classification = assessment.classification.rawValue
        highest_reachable = assessment.highestReachable.rawValue
        dimensions = assessment.dimensions.map(AssessmentJSON.OneDimension.init)
    }
}

extension AssessmentJSON.OneDimension {
    init(_ assessment: DimensionAssessment) {
        dimension = assessment.dimension.rawValue
        fired = assessment.fired.map(AssessmentJSON.Indicator.init)
        unknown = assessment.unknown.map(AssessmentJSON.Indicator.init)
        rule = assessment.rule?.rawValue
        positive = assessment.isPositive
        could_become_positive = assessment.couldBecomePositive
        shortfalls = assessment.shortfalls.map { ["strong": $0.strong, "medium": $0.medium, "weak": $0.weak] }
        open_indicators = assessment.openIndicators.map(AssessmentJSON.Indicator.init)
    }
}
