/// The explained result of a screening. It advises: it never turns anyone away and never decides
/// (product rule 6).
public struct ScreeningAssessment: Sendable, Hashable {
    public let form: String
    public let version: Int
    public let age: AgeStatus
    /// Those that were run: one, or both where age is in doubt.
    public let profiles: [ProfileAssessment]
    /// The ILO indicators of forced labour in the answers, in the ILO's order.
    public let signs: [ForcedLabourSign]
    /// Questions without a weight that were answered yes, by topic: signs that need a closer look.
    public let closerLook: [CloserLook]
    /// What to do now, in order.
    public let advice: [Advice]
    /// Unknown questions that could still change the result: the short set first, then the strongest.
    public let openQuestions: [String]

    /// The signs of one topic, as question codes in the form's order.
    public struct CloserLook: Sendable, Hashable {
        public let topic: PromptTopic
        public let questions: [String]
    }

    /// The profile whose result is the more protective; the child's if both say the same.
    public var leading: ProfileAssessment { Self.leading(of: profiles) }

    private static func leading(of profiles: [ProfileAssessment]) -> ProfileAssessment {
        profiles.reduce(profiles[profiles.count - 1]) { $1.classification > $0.classification ? $1 : $0 }
    }

    public var classification: ScreeningClass { leading.classification }

    /// What is kept in the screening's `result`.
    public var result: ScreeningResult { classification.result }

    /// The gravest result that open answers could still lead to; nil if none would change it.
    public var couldStillBecome: ScreeningResult? {
        let highest = profiles.map(\.highestReachable.result).max() ?? result
        return highest > result ? highest : nil
    }

    init(of form: ScreeningForm, answers: Answers, age: AgeStatus) {
        let profiles = Self.profiles(form, answers, age)
        let yes = Self.saidYes(form, answers, age)
        let looks = PromptTopic.allCases.filter(\.needsCloserLook).compactMap { topic in
            let codes = yes.filter { $0.topic == topic }.map(\.code)
            return codes.isEmpty ? nil : CloserLook(topic: topic, questions: codes)
        }
        self.form = form.code
        version = form.version
        self.age = age
        self.profiles = profiles
        signs = Self.signs(yes)
        closerLook = looks
        advice = Advice.list(yes: yes, age: age, profiles: profiles, closerLook: Set(looks.map(\.topic)))
        openQuestions = Self.open(in: profiles, of: form)
    }

    private static func profiles(_ form: ScreeningForm, _ answers: Answers, _ age: AgeStatus) -> [ProfileAssessment] {
        age.profiles.map { ProfileAssessment($0, of: form, answers: answers) }
    }

    private static func saidYes(_ form: ScreeningForm, _ answers: Answers, _ age: AgeStatus) -> [Question] {
        form.questions.filter {
            answers[$0.code] == .yes && (!$0.isAboutChildrenOnly || age.isTreatedAsChild)
        }
    }

    private static func signs(_ yes: [Question]) -> [ForcedLabourSign] {
        let found = Set(yes.flatMap(\.signs))
        return found.isEmpty ? [] : ForcedLabourSign.allCases.filter(found.contains)
    }

    /// What is kept of an assessment beside its answers, without the explanation.
    static func kept(
        _ form: ScreeningForm, _ answers: Answers, _ age: AgeStatus
    ) -> (result: ScreeningResult, signs: [ForcedLabourSign]) {
        (leading(of: profiles(form, answers, age)).classification.result, signs(saidYes(form, answers, age)))
    }

    private static func open(in profiles: [ProfileAssessment], of form: ScreeningForm) -> [String] {
        var weights: [String: Weight] = [:]
        for profile in profiles where profile.highestReachable > profile.classification {
            var open = profile.dimensions.flatMap(\.openIndicators)
            // Where every act was denied, one more sign of recruitment or control would show one.
            if profile.act == .denied {
                open += profile.dimensions.filter { $0.dimension != .exploitation }.flatMap(\.unknown)
            }
            for indicator in open { weights[indicator.code] = max(indicator.weight, weights[indicator.code] ?? .weak) }
        }
        let open = form.questions.filter { weights[$0.code] != nil }
        return [true, false].flatMap { core in
            Weight.allCases.flatMap { weight in
                open.filter { $0.isCore == core && weights[$0.code] == weight }.map(\.code)
            }
        }
    }
}

extension ScreeningForm {
    /// Weighs the answers and explains the result. Codes the form does not know are left out of account;
    /// `unknownCodes(in:)` names them.
    public func assess(answers: Answers, age: AgeStatus) -> ScreeningAssessment {
        ScreeningAssessment(of: self, answers: answers, age: age)
    }

    /// The result and the signs of the same assessment, as they are kept in the screening.
    public func outcome(answers: Answers, age: AgeStatus) -> (result: ScreeningResult, signs: [ForcedLabourSign]) {
        ScreeningAssessment.kept(self, answers, age)
    }
}
