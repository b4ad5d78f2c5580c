/// What to do now, in the order in which it is said. Its sentence stands under `advice.<code>`.
public enum Advice: String, Sendable, Hashable, CaseIterable {
    /// The person's safety comes before every question.
    case safetyFirst = "safety_first"
    /// Speak with the person apart from whoever may be in control of them.
    case separateFromControl = "separate_from_control"
    case interpreter
    case medical
    /// Age in doubt: a child until shown otherwise (product rule 5).
    case treatAsChild = "treat_as_child"
    /// To child protection, with a guardian, within 24 hours (configurable).
    case childProtection = "child_protection"
    /// Nobody is punished for what they were made to do, nor before they were screened (S05).
    case doNotArrestOrCharge = "do_not_arrest_or_charge"
    /// What is said in a screening is never evidence against the person (product rule 4).
    case noAdmissionsAsEvidence = "no_admissions_as_evidence"
    /// Services are owed whatever the result and whatever the person decides (product rule 2).
    case offerServices = "offer_services"
    /// To the Anti-Trafficking Department, which alone identifies (product rule 1).
    case referToATD = "refer_to_atd"
    /// No referral without consent, per purpose and recipient (product rule 3).
    case askConsentToRefer = "ask_consent_to_refer"
    /// Open answers could still change the result.
    case askOpenQuestions = "ask_open_questions"
    /// Signs without a weight that someone trained should look into.
    case lookCloser = "look_closer"
    /// Wages and working conditions have a remedy of their own.
    case labourRemedy = "labour_remedy"
    /// Not to be closed as a dispute or a fraud before trafficking was looked for (product rule 7).
    case notClosedAsDispute = "not_closed_as_dispute"
    /// Papers or a birth registration are missing (S22).
    case civilRegistration = "civil_registration"
}
