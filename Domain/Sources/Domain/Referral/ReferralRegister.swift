extension Register {
    static let referrals = Register(
        "referrals", .protection, prefix: "R", custody: .agencies(["from_agency", "to_agency"]),
        summary: ["made_on", "person", "purpose", "from_agency", "to_agency", "due_on", "urgent"], sensitive: true,
        // Consent is of this person and to this recipient: another of either is another referral. A slip in the rest is
        // corrected by the sender while the recipient has not answered, or sent it back; another purpose only then, with
        // the consent to it in the same form.
        writing: .desk(
            mends: ["urgent", "consent_language", "message"], early: ["screening", "purpose", "made_on", "consent"]),
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("screening", .reference("screenings"), .personal),
            Field("purpose", .code(.referralPurpose), required: true),
            Field("from_agency", .reference("agencies"), required: true, standard: "HTCDS cas_ReferringOrganisation"),
            Field("to_agency", .reference("agencies"), required: true, standard: "HTCDS cas_ReferredOrganisation"),
            Field("made_on", .day, required: true, standard: "HTCDS cas_IncomingReferralDate"),
            // Days to answer are configuration: no Lao legal value was found.
            Field("due_on", .day),
            Field("urgent", .yesNo),
            // Per purpose and per recipient (product rule 3): for a child, the guardian's with the child's assent.
            Field("consent", .yesNo, required: true),
            Field("consent_language", .code(.language), .personal),
            Field("message", .longText, .protected),
        ])
}
