/// Why an operation is not done: a code for other programs, with a sentence in every language
/// (`operation.reason.CODE`).
public enum OperationReason: String, Error, Sendable, Hashable, CaseIterable {
    // Refused.
    /// Another operation has this id.
    case conflict
    /// Not sealed to a key of this installation, altered, or no operation.
    case unreadable
    /// The phone's secret is not that of its author.
    case unproven
    // Waiting.
    case waitsForBatch = "waits_for_batch"
    case waitsForPlace = "waits_for_place"
    case waitsForScreening = "waits_for_screening"
    // Returned.
    case unfinished
    case deviceEnded = "device_ended"
    /// The author's account is suspended, or their posting has ended.
    case authorAway = "author_away"
    /// Parts are missing, or are not what this kind has.
    case malformed
    /// Not theirs or not there, or not theirs to do.
    case noRight = "no_right"
    /// Fields to mend.
    case fields
    /// A day on which it can't have happened: the phone's clock was wrong, or the author says that it was that day.
    case dayInDoubt = "day_in_doubt"
    /// A rule says no.
    case rule
    /// Consent was withdrawn.
    case noConsent = "no_consent"
    /// Everything about this person was erased.
    case erased
    /// What it mends was mended by another operation.
    case mendedAlready = "mended_already"
    /// A fault of the server's own.
    case failed
}
