extension Register {
    /// Who must not learn of a person or a case, and why. Those excluded see nothing of it, this record included.
    static let exclusions = Register(
        "exclusions", .protection, prefix: "XC", custody: .agencies(["made_by"]),
        summary: ["person", "criminal_case", "staff", "agency", "post", "province", "lifted_on"], sensitive: true,
        writing: .asked,
        [
            // One of the two.
            Field("person", .reference("people"), .personal, says: [.subject, .link, .onForm]),
            Field("criminal_case", .reference("criminal_cases"), .personal, says: [.link, .onForm]),
            // One of the four.
            Field("staff", .reference("staff"), .protected, says: [.link, .onForm]),
            Field("agency", .reference("agencies"), .protected, says: [.link, .onForm]),
            Field("post", .reference("posts"), .protected, decidesAccess: true, says: .onForm),
            Field("province", .reference("places"), .protected, decidesAccess: true, says: .onForm, among: .provinces),
            Field("made_by", .reference("agencies"), required: true, .operational),
            Field("reason", .longText, required: true, .protected, says: .onForm),
            Field("lifted_on", .day, .operational),
            // Filled in by the desk, not by who asks: see `Exclusions.State`.
            Field("asked_by", .reference("staff"), .operational),
            // Moments, as `Instant` writes them. Without the first it was entered before a second person was asked for,
            // or by the command line, and holds.
            Field("asked_at", .text(limit: 24), .operational),
            Field("confirmed_by", .reference("staff"), .operational),
            Field("confirming_agency", .reference("agencies"), .operational),
            Field("confirmed_at", .text(limit: 24), .operational),
            Field("ended_by", .reference("staff"), .operational),
        ])

    /// What a person agreed to: for one purpose and one recipient, in a language they understand (product rule 3).
    static let consents = Register(
        "consents", .protection, prefix: "CN", custody: .agencies(["agency"]),
        summary: ["given_on", "person", "purpose", "recipient", "agency", "withdrawn_on"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link]),
            Field("purpose", .code(.consentPurpose), required: true, .operational, standard: "HTCDS con_Purpose"),
            Field("recipient", .reference("agencies"), required: true, .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("language", .code(.language), required: true, .personal),
            Field("interpreter", .yesNo, required: true, .operational),
            // For a child the guardian consents, with the child's assent.
            Field("guardian", .text(limit: 160), .personal),
            Field("given_on", .day, required: true, .operational),
            Field("withdrawn_on", .day, .operational),
        ])

    /// Named fields of a protection record that justice asks for, and protection lets them have or not.
    static let disclosures = Register(
        "disclosures", .protection, prefix: "DC",
        custody: .shared(with: "recipient", field: "person", register: "people"),
        summary: ["requested_on", "person", "criminal_case", "register", "purpose", "recipient", "expires_on"],
        sensitive: true, writing: .desk,
        [
            Field("person", .reference("people"), required: true, .personal, says: [.subject, .link, .forJustice]),
            Field(
                "criminal_case", .reference("criminal_cases"), required: true, .personal, says: [.link, .forJustice]),
            Field("register", .code(.disclosedRegister), required: true, .operational, says: .forJustice),
            // Field codes with `;` between them.
            Field("named_fields", .text(limit: 600), required: true, .operational, says: .forJustice),
            Field("purpose", .code(.disclosurePurpose), required: true, .operational, says: .forJustice),
            Field("basis", .code(.disclosureBasis), required: true, .operational, says: .forJustice),
            Field("article", .text(limit: 80), .operational, says: .forJustice),
            Field("reason", .longText, required: true, .personal, says: .forJustice),
            Field("recipient", .reference("agencies"), required: true, .operational, says: .forJustice),
            Field("requested_by", .reference("staff"), required: true, .operational, says: .forJustice),
            Field("requested_on", .day, required: true, .operational, says: .forJustice),
            Field("expires_on", .day, required: true, .operational, says: [.forJustice, .mayLieAhead]),
        ])

    /// One record opened for an hour: see `Emergency`. It names the record by its number and holds nothing of it.
    static let emergencies = Register(
        "emergencies", .coordination, prefix: "EM", custody: .agencies(["agency", "approving_agency"]),
        summary: ["asked_on", "asked_by", "agency", "register", "record", "approved_by", "finding"], sensitive: true,
        writing: .desk,
        [
            Field("asked_by", .reference("staff"), required: true, .operational),
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("register", .code(.emergencyRegister), required: true, .operational),
            // No reference: whether there is such a record is not told to who asks.
            Field("record", .text(limit: 64), required: true, .operational),
            Field("asked_on", .day, required: true, .operational),
            Field("reason", .longText, required: true, .personal),
            Field("approved_by", .reference("staff"), .operational),
            Field("approving_agency", .reference("agencies"), .operational),
            // A moment, as `Instant` writes it: the hour runs from here.
            Field("approved_at", .text(limit: 24), .operational),
            Field("reviewed_by", .reference("staff"), .operational),
            Field("reviewed_on", .day, .operational),
            Field("finding", .code(.emergencyFinding), .operational),
            Field("review", .longText, .personal),
        ])
}

extension CodeList {
    static let consentPurpose = CodeList(
        "consent_purpose",
        [
            "identification", "services", "child_protection", "civil_registration", "labour_remedy", "return",
            "justice", "other",
        ])
    static let disclosedRegister = CodeList("disclosed_register", Disclosures.registers)
    static let disclosurePurpose = CodeList(
        "disclosure_purpose", ["prosecution", "trial", "compensation", "witness_protection"])
    static let disclosureBasis = CodeList("disclosure_basis", ["consent", "law"])
    static let emergencyRegister = CodeList("emergency_register", Emergency.registers)
    static let emergencyFinding = CodeList("emergency_finding", ["justified", "not_justified"])
}
