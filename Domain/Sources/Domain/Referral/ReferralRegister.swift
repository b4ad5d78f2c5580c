extension Register {
    static let referrals = Register(
        "referrals", .protection, prefix: "R", custody: .agencies(["from_agency", "to_agency"]),
        summary: ["made_on", "person", "purpose", "from_agency", "to_agency", "due_on", "urgent"], sensitive: true,
        // Consent is of this person and to this recipient: another of either is another referral. A slip in the rest is
        // corrected by the sender while the recipient has not answered, or sent it back; another purpose only then, with
        // the consent to it in the same form.
        writing: .desk,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link]),
            Field("screening", .reference("screenings"), .personal, says: [.link, .early]),
            Field("purpose", .code(.referralPurpose), required: true, .operational, says: [.early, .fromPhone]),
            Field(
                "from_agency", .reference("agencies"), required: true, .operational,
                standard: "HTCDS cas_ReferringOrganisation"),
            Field(
                "to_agency", .reference("agencies"), required: true, .operational, says: .fromPhone,
                standard: "HTCDS cas_ReferredOrganisation"),
            Field(
                "made_on", .day, required: true, .operational, says: [.early, .fromPhone],
                standard: "HTCDS cas_IncomingReferralDate"),
            // Days to answer are configuration: no Lao legal value was found.
            Field("due_on", .day, .operational, says: [.mayLieAhead, .fromPhone, .due]),
            Field("urgent", .yesNo, .operational, says: [.onForm, .fromPhone]),
            // Per purpose and per recipient (product rule 3): for a child, the guardian's with the child's assent.
            Field("consent", .yesNo, required: true, .operational, says: [.early, .fromPhone]),
            Field("consent_language", .code(.language), .personal, says: [.onForm, .fromPhone]),
            Field("message", .longText, .protected, says: [.told, .onForm, .fromPhone]),
        ])
}
