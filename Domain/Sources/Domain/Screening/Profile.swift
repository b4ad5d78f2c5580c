/// For whom an indicator has a weight. The ILO and the European Commission (2009) made four profiles;
/// the two of sexual exploitation were not to be had and are deliberately absent: their signs are
/// prompts without a weight (`PromptTopic`).
public enum Profile: String, Sendable, Hashable, CaseIterable {
    case adultLabour = "adult_labour"
    case childLabour = "child_labour"
}
