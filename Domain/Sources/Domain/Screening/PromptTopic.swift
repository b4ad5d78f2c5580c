/// What a question without a weight is about.
public enum PromptTopic: String, Sendable, Hashable, CaseIterable {
    /// Care to give at once: hurt, afraid, no interpreter, no papers. Says nothing about trafficking.
    case needs
    /// Where the person was and what they did there, so that what follows from it is asked. A yes is no sign.
    case lead
    /// What the officer sees (UNODC-type general signs).
    case observation
    /// Signs in children.
    case child
    case sexualExploitation = "sexual_exploitation"
    case domesticWork = "domestic_work"
    /// Forced crime, online scam compounds among it.
    case forcedCriminality = "forced_criminality"
    case marriage
    /// How the person travelled, lived or worked, where no published weight fits: kinds of work, the group, the place.
    case circumstances

    /// Whether a yes is shown as a sign that needs a closer look. It is never scored.
    public var needsCloserLook: Bool { self != .needs && self != .lead }

    /// Whether any yes means "refer". In the other topics single questions do (`Question.advice`): a bride
    /// price or a job found online is by itself no reason.
    public var meansRefer: Bool { self == .sexualExploitation }
}
