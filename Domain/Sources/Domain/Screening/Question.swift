/// One question of a screening form. A yes is always the sign, never the all-clear; only of a lead it is neither.
public struct Question: Sendable, Hashable {
    /// Unique in the form, e.g. `D5-01`. Its text stands in the language files (`ScreeningForm.textKey`).
    public let code: String
    public let purpose: Purpose
    public let signs: [ForcedLabourSign]
    public let sensitivity: Sensitivity
    /// Whether it belongs to the short set that is asked first; the others stand behind "ask more".
    public let isCore: Bool
    /// Asked only of a child, or where age is in doubt.
    public let isAboutChildrenOnly: Bool
    /// What a yes calls for, whatever the result.
    public let advice: [Advice]
    /// The code of `marriage_finding` that a yes points at, for the questions on marriage (`MarriageAid`).
    public let marriageFinding: String?
    /// When it is asked; nil means always. Only questions without a weight have one, so that no condition takes a sign
    /// out of the score or leaves one open for ever.
    public let show: Condition?
    /// Where its text stands, if another form lends it (`form.core-1.question.D1-01`); nil for the form's own.
    public let words: String?

    /// What the answer is used for.
    public enum Purpose: Sendable, Hashable {
        /// An indicator of a dimension. A profile without a weight does not use it.
        case indicator(Dimension, weights: [Profile: Weight])
        /// An act of trafficking (Palermo Protocol art. 3 (a)): recruitment, transport, transfer, harbouring, receipt.
        case act
        /// A sign without a weight.
        case prompt(PromptTopic)
    }

    public init(
        code: String, purpose: Purpose, signs: [ForcedLabourSign] = [], sensitivity: Sensitivity = .protected,
        isCore: Bool = false, isAboutChildrenOnly: Bool = false, advice: [Advice] = [], marriageFinding: String? = nil,
        show: Condition? = nil, words: String? = nil
    ) {
        self.code = code
        self.purpose = purpose
        self.signs = signs
        self.sensitivity = sensitivity
        self.isCore = isCore
        self.isAboutChildrenOnly = isAboutChildrenOnly
        self.advice = advice
        self.marriageFinding = marriageFinding
        self.show = show
        self.words = words
    }

    /// The same question as another form asks it.
    public func asked(isCore: Bool, words: String?) -> Question {
        Question(
            code: code, purpose: purpose, signs: signs, sensitivity: sensitivity, isCore: isCore,
            isAboutChildrenOnly: isAboutChildrenOnly, advice: advice, marriageFinding: marriageFinding, show: show,
            words: words)
    }

    /// nil for acts and prompts.
    public var dimension: Dimension? {
        if case .indicator(let dimension, _) = purpose { dimension } else { nil }
    }

    /// Empty for acts and prompts.
    public var weights: [Profile: Weight] {
        if case .indicator(_, let weights) = purpose { weights } else { [:] }
    }

    /// nil for indicators and acts.
    public var topic: PromptTopic? {
        if case .prompt(let topic) = purpose { topic } else { nil }
    }

    public var isAct: Bool { purpose == .act }

    /// Whether it has no weight and no part in the score.
    public var isPromptOnly: Bool { topic != nil }
}
