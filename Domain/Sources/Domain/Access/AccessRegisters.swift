extension Register {
    /// Who must not learn of a person or a case, and why. Those excluded see nothing of it, this record included.
    static let exclusions = Register(
        "exclusions", .protection, prefix: "XC", custody: .agencies(["made_by"]),
        summary: ["person", "criminal_case", "staff", "agency", "post", "province", "lifted_on"], sensitive: true,
        [
            // One of the two.
            Field("person", .reference("people"), .personal),
            Field("criminal_case", .reference("criminal_cases"), .personal),
            // One of the four.
            Field("staff", .reference("staff"), .protected),
            Field("agency", .reference("agencies"), .protected),
            Field("post", .reference("posts"), .protected, decidesAccess: true),
            Field("province", .reference("places"), .protected, decidesAccess: true),
            Field("made_by", .reference("agencies"), required: true),
            Field("reason", .longText, required: true, .protected),
            Field("lifted_on", .day),
            // Filled in by the desk, not by who asks: see `Exclusions.State`.
            Field("asked_by", .reference("staff")),
            // Moments, as `Instant` writes them. Without the first it was entered before a second person was asked for,
            // or by the command line, and holds.
            Field("asked_at", .text(limit: 24)),
            Field("confirmed_by", .reference("staff")),
            Field("confirming_agency", .reference("agencies")),
            Field("confirmed_at", .text(limit: 24)),
            Field("ended_by", .reference("staff")),
        ])

    /// What a person agreed to: for one purpose and one recipient, in a language they understand (product rule 3).
    static let consents = Register(
        "consents", .protection, prefix: "CN", custody: .agencies(["agency"]),
        summary: ["given_on", "person", "purpose", "recipient", "agency", "withdrawn_on"], sensitive: true,
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("purpose", .code(.consentPurpose), required: true, standard: "HTCDS con_Purpose"),
            Field("recipient", .reference("agencies"), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("language", .code(.language), required: true, .personal),
            Field("interpreter", .yesNo, required: true),
            // For a child the guardian consents, with the child's assent.
            Field("guardian", .text(limit: 160), .personal),
            Field("given_on", .day, required: true),
            Field("withdrawn_on", .day),
        ])

    /// Named fields of a protection record that justice asks for, and protection lets them have or not.
    static let disclosures = Register(
        "disclosures", .protection, prefix: "DC",
        custody: .shared(with: "recipient", field: "person", register: "people"),
        summary: ["requested_on", "person", "criminal_case", "register", "purpose", "recipient", "expires_on"],
        sensitive: true, writing: .desk(mends: []),
        [
            Field("person", .reference("people"), required: true, .personal),
            Field("criminal_case", .reference("criminal_cases"), required: true, .personal),
            Field("register", .code(.disclosedRegister), required: true),
            // Field codes with `;` between them.
            Field("named_fields", .text(limit: 600), required: true),
            Field("purpose", .code(.disclosurePurpose), required: true),
            Field("basis", .code(.disclosureBasis), required: true),
            Field("article", .text(limit: 80)),
            Field("reason", .longText, required: true, .personal),
            Field("recipient", .reference("agencies"), required: true),
            Field("requested_by", .reference("staff"), required: true),
            Field("requested_on", .day, required: true),
            Field("expires_on", .day, required: true),
        ])

    /// One record opened for an hour: see `Emergency`. It names the record by its number and holds nothing of it.
    static let emergencies = Register(
        "emergencies", .coordination, prefix: "EM", custody: .agencies(["agency", "approving_agency"]),
        summary: ["asked_on", "asked_by", "agency", "register", "record", "approved_by", "finding"], sensitive: true,
        writing: .desk(mends: []),
        [
            Field("asked_by", .reference("staff"), required: true),
            Field("agency", .reference("agencies"), required: true),
            Field("register", .code(.emergencyRegister), required: true),
            // No reference: whether there is such a record is not told to who asks.
            Field("record", .text(limit: 64), required: true),
            Field("asked_on", .day, required: true),
            Field("reason", .longText, required: true, .personal),
            Field("approved_by", .reference("staff")),
            Field("approving_agency", .reference("agencies")),
            // A moment, as `Instant` writes it: the hour runs from here.
            Field("approved_at", .text(limit: 24)),
            Field("reviewed_by", .reference("staff")),
            Field("reviewed_on", .day),
            Field("finding", .code(.emergencyFinding)),
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
