/// Where people mend a field of a record, so that no slip of the pen is a dead end.
public enum Mending: Sendable, Hashable {
    /// The general form corrects it.
    case form
    /// The general form corrects it while nothing rests on it, for the agency that made the record; then the note says
    /// who mends it and how.
    case early(Note)
    /// The record's own page, or its desk's, has a form or a step for it.
    case page
    /// No page corrects it. The note says whom to ask.
    case asked(Note)

    /// A sentence in the language files, under `mending.<note>`.
    public enum Note: String, CaseIterable, Sendable {
        /// It follows from other fields, and changes with them.
        case follows
        /// It was asked with this form.
        case askedWithForm = "asked_with_form"
        case screeningSent = "screening_sent"
        case referralAnswered = "referral_answered"
        /// The person agreed to this recipient.
        case referralAgreed = "referral_agreed"
        case identification
        /// An act of one or of several people, which is not rewritten.
        case act
        case step
        /// The people who run the system mend it, by import.
        case operators

        public var key: String { "mending.\(rawValue)" }
    }

    /// - Parameter field: of this register.
    public static func of(_ field: Field, in register: Register) -> Mending {
        if field.says.contains(.onPage) { return .page }
        let isCorrected = Role.allCases.contains { role in
            let grant = Policy.grant(role, register)
            return grant.correct > .nothing && grant.ceiling >= field.sensitivity
        }
        if isCorrected, register.mended.contains(field) { return .form }
        if isCorrected, register.early.contains(field) { return .early(note(of: field, in: register)) }
        return .asked(note(of: field, in: register))
    }

    private static let notes: [String: [String: Note]] = [
        "screenings": [
            "person": .screeningSent, "consent": .screeningSent, "raid": .screeningSent, "arrival": .screeningSent,
            "form": .askedWithForm, "form_version": .askedWithForm,
        ],
        "referrals": [
            "person": .referralAgreed, "to_agency": .referralAgreed, "purpose": .referralAgreed,
            "screening": .referralAnswered, "made_on": .referralAnswered, "consent": .referralAgreed,
            "due_on": .follows,
        ],
        "identifications": ["person": .identification, "referral": .identification],
    ]

    private static let acts: Set<String> = ["disclosures", "emergencies", "exclusions", "batch_people"]

    private static func note(of field: Field, in register: Register) -> Note {
        if Lifecycle.kept(in: register) != nil { return .step }
        if field.says.contains(.computed) { return .follows }
        return notes[register.code]?[field.code] ?? (acts.contains(register.code) ? .act : .operators)
    }
}
