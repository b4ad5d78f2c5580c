/// Why something may not be done: a value with a reason, never a silent nothing.
/// `key` names the sentence in the language files, `details` fill it.
public enum Refusal: Error, Hashable, Sendable {
    case noSuchStep(String, lifecycle: String)
    case wrongState(step: String, state: String, lifecycle: String)
    case wrongRole(step: String, lifecycle: String)
    /// The step is formal: the role has it, at the agency alone that formally identifies.
    case wrongOffice(step: String, lifecycle: String)
    case missing(field: String, step: String)
    case inTheFuture(Day)
    case beforeThePrevious(Day, previous: Day)
    /// An adult's identification needs a means; a child's does not (Palermo Protocol art. 3 (c)).
    case meansNeededForAdult
    /// A case of marriage can't end while nobody looked for trafficking in it (product rule 7).
    case marriageNotAssessed
    /// Nobody found in a raid is charged before they were screened (S05).
    case screeningBeforeCharge
    /// A step that hands a record on, while it names nobody who would see it then.
    case receiverMissing(field: String, step: String)
    /// A charge without a word about signs of trafficking in the person charged (non-punishment, S05).
    case reviewBeforeCharge
    /// A case goes before a court for its suspects: one of them at least is charged.
    case nobodyCharged
    /// A case is judged when a suspect of it is.
    case nobodyJudged
    /// A case with a suspect who is an official does not end while nothing was decided of that suspect (S07).
    case officialWithoutOutcome
    /// A case ends, or is judged, only when the court has decided of everyone who is charged in it.
    case suspectUndecided
    /// A case does not end for want of evidence, nor abroad, while somebody is convicted in it.
    case suspectConvicted
    /// Nobody is held in a case that ended.
    case suspectHeld
    /// The case of a suspect stands where the suspect's step contradicts it (`CaseRules.statesForSuspects`).
    case caseElsewhere(step: String, state: String, fits: [String])
    /// Not theirs or not there: the two are never told apart.
    case notFound
    /// A role is given by an administrator, and nobody changes their own.
    case ownRole
    /// The key of the person it is about was destroyed: nothing more is written about them.
    case erased
    /// The record holds what can't be read: a correction would lose it.
    case unreadable
    /// The key store lacks the key of the person it is about: what was written now would stand under another.
    case noKey
    /// A person's words about themselves never cross to justice (`Disclosures.admissions`).
    case admission(String)
    /// A field that a disclosure can't name; empty where none is named.
    case notDisclosable(String)
    /// Nobody of the asker's agency can answer a request.
    case ownRequest
    /// Somebody asked in an emergency for a record that an exclusion closes to them. Told to who would let them, never to
    /// who asked.
    case askerExcluded
    /// No consent of this person, for this and to this recipient, stands.
    case noConsent
    /// Figures as known on a past day are for those who answer for them (`FigureAudience`).
    case asKnownOn
    /// The day's limit on what one person looks at (`BrowsingLimits`).
    case browsingLimit(String)
    /// Someone else saved first. Carries both versions' numbers.
    case stale(yours: Int, theirs: Int)

    public var key: String { "refusal.\(kind.rawValue)" }

    public var details: [String: String] {
        switch self {
        case .noSuchStep(let step, let lifecycle), .wrongRole(let step, let lifecycle),
            .wrongOffice(let step, let lifecycle):
            ["step": step, "lifecycle": lifecycle]
        case .wrongState(let step, let state, let lifecycle): ["step": step, "state": state, "lifecycle": lifecycle]
        case .missing(let field, let step): ["field": field, "step": step]
        case .receiverMissing(let field, let step): ["field": field, "step": step, "lifecycle": "case"]
        case .inTheFuture(let day): ["day": day.description]
        case .beforeThePrevious(let day, let previous): ["day": day.description, "previous": previous.description]
        case .stale(let yours, let theirs): ["yours": String(yours), "theirs": String(theirs)]
        case .caseElsewhere(let step, let state, let fits):
            ["step": step, "lifecycle": "suspect", "case_state": state, "case_states": fits.joined(separator: ";")]
        case .meansNeededForAdult, .marriageNotAssessed, .screeningBeforeCharge, .reviewBeforeCharge, .nobodyCharged,
            .nobodyJudged, .officialWithoutOutcome, .suspectUndecided, .suspectConvicted, .suspectHeld, .notFound,
            .ownRole, .erased,
            .unreadable, .noKey, .ownRequest, .askerExcluded,
            .noConsent, .asKnownOn:
            [:]
        case .admission(let field), .notDisclosable(let field): ["field": field]
        case .browsingLimit(let kind): ["kind": kind]
        }
    }
}
