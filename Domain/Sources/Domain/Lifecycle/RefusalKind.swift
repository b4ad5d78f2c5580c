/// A refusal has a kind, which says nothing of the record.
///
/// A case without a kind does not compile, and each kind has its sentence in every language.
extension Refusal {
    public enum Kind: String, CaseIterable, Sendable {
        case noSuchStep = "no_such_step"
        case wrongState = "wrong_state"
        case wrongRole = "wrong_role"
        case wrongOffice = "wrong_office"
        case missing
        case inTheFuture = "in_the_future"
        case beforeThePrevious = "before_the_previous"
        case meansNeededForAdult = "means_needed_for_adult"
        case marriageNotAssessed = "marriage_not_assessed"
        case screeningBeforeCharge = "screening_before_charge"
        case receiverMissing = "receiver_missing"
        case reviewBeforeCharge = "review_before_charge"
        case nobodyCharged = "nobody_charged"
        case nobodyJudged = "nobody_judged"
        case officialWithoutOutcome = "official_without_outcome"
        case suspectUndecided = "suspect_undecided"
        case suspectConvicted = "suspect_convicted"
        case suspectHeld = "suspect_held"
        case caseElsewhere = "case_elsewhere"
        case notFound = "not_found"
        case ownRole = "own_role"
        case erased
        case unreadable
        case noKey = "no_key"
        case admission
        case notDisclosable = "not_disclosable"
        case ownRequest = "own_request"
        case askerExcluded = "asker_excluded"
        case noConsent = "no_consent"
        case asKnownOn = "as_known_on"
        case browsingLimit = "browsing_limit"
        case stale
    }

    public var kind: Kind {
        switch self {
        case .noSuchStep: .noSuchStep
        case .wrongState: .wrongState
        case .wrongRole: .wrongRole
        case .wrongOffice: .wrongOffice
        case .missing: .missing
        case .inTheFuture: .inTheFuture
        case .beforeThePrevious: .beforeThePrevious
        case .meansNeededForAdult: .meansNeededForAdult
        case .marriageNotAssessed: .marriageNotAssessed
        case .screeningBeforeCharge: .screeningBeforeCharge
        case .receiverMissing: .receiverMissing
        case .reviewBeforeCharge: .reviewBeforeCharge
        case .nobodyCharged: .nobodyCharged
        case .nobodyJudged: .nobodyJudged
        case .officialWithoutOutcome: .officialWithoutOutcome
        case .suspectUndecided: .suspectUndecided
        case .suspectConvicted: .suspectConvicted
        case .suspectHeld: .suspectHeld
        case .caseElsewhere: .caseElsewhere
        case .notFound: .notFound
        case .ownRole: .ownRole
        case .erased: .erased
        case .unreadable: .unreadable
        case .noKey: .noKey
        case .admission: .admission
        case .notDisclosable: .notDisclosable
        case .ownRequest: .ownRequest
        case .askerExcluded: .askerExcluded
        case .noConsent: .noConsent
        case .asKnownOn: .asKnownOn
        case .browsingLimit: .browsingLimit
        case .stale: .stale
        }
    }

    /// Every key that a refusal can have in the language files.
    public static var keys: [String] { Kind.allCases.map { "refusal.\($0.rawValue)" } }
}
